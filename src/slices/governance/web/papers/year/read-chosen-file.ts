/** The text of a CSV as Japanese offices write it: UTF-8, or Shift_JIS from Excel. Null: it is neither. */
export function decodeCsv(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried; the caller tells of a text in none of them.
    }
  }
  return null
}

export interface ChosenFile {
  readonly fileName: string
  readonly text: string
}

/** Null: nothing was chosen. Undefined: what was chosen is no text. */
export async function readChosenFile(chosen: FormDataEntryValue | null): Promise<ChosenFile | null | undefined> {
  if (!(chosen instanceof File) || chosen.name === '') return null
  const text = decodeCsv(new Uint8Array(await chosen.arrayBuffer()))
  return text === null ? undefined : { fileName: chosen.name, text }
}
