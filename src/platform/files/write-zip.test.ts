import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type WrittenEntry, writeZip } from './write-zip.ts'

it('a ZIP holds what was streamed into it, and tells the size and hash of each entry', async () => {
  const parts = {
    'a.txt': ['架空の', '議事録'],
    '空.txt': [] as string[],
    'b.bin': Array<string>(200).fill('x'.repeat(5000)),
  }
  const told: WrittenEntry[] = []
  const chunks: Uint8Array[] = []
  const entries = (async function* () {
    for (const [path, texts] of Object.entries(parts))
      yield {
        path,
        content: (async function* () {
          for (const text of texts) yield Buffer.from(text)
        })(),
      }
  })()
  for await (const chunk of writeZip(entries, (entry) => told.push(entry))) chunks.push(chunk)
  const unpacked = unzipSync(Buffer.concat(chunks))
  expect(Object.keys(unpacked)).toEqual(Object.keys(parts))
  for (const { path, bytes, sha256 } of told) {
    const content = unpacked[path] ?? new Uint8Array()
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  }
  expect(told).toHaveLength(3)
})
