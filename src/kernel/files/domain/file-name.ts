/** Characters that change how a name reads (directions, invisible ones) or what it is for a system (paths, controls). */
const deceiving = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}/\\]/u
const longestName = 200

export const isFileName = (name: string): boolean =>
  name.trim() !== '' && [...name].length <= longestName && !deceiving.test(name) && !/^\.+$/.test(name)

/**
 * The name for a download: as given, with the ending of what the content was found to be where the given one says
 * otherwise. A PDF that came as `x.hta` must not run on the reader's computer.
 */
export function downloadName(name: string, endings: readonly string[]): string {
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0] ?? ''}`
}
