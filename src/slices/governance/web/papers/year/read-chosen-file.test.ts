import { expect, it } from 'vitest'
import { decodeCsv } from './read-chosen-file.ts'

it.each([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe6, 0x9b, 0xb8], '書'],
  ['Shift_JIS, as Excel writes it', [0x8f, 0x91, 0x97, 0xde], '書類'],
  ['neither', [0xff, 0xfe, 0x00, 0xd8, 0xff], null],
])('a file in %s is read', (_, bytes, text) => {
  expect(decodeCsv(Uint8Array.from(bytes))).toBe(text)
})
