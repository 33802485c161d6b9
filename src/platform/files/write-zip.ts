import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'

export interface ZipEntry {
  readonly path: string
  readonly content: AsyncIterable<Uint8Array>
}

export interface WrittenEntry {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * A ZIP as it is written, a piece at a time: never the whole archive nor a whole entry in memory. `onEntry` hears each
 * entry's size and hash before the next begins, so that a manifest can be the last entry.
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry>,
  onEntry: (entry: WrittenEntry) => void,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const { path, content } of entries) {
    const file = new ZipDeflate(path, { level: 6 })
    zip.add(file)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      file.push(chunk)
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    onEntry({ path, bytes, sha256: hash.digest('hex') })
    yield* taken()
  }
  zip.end()
  yield* taken()
}
