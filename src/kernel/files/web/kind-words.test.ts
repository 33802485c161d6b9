import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'
import { nameMisleads } from './kind-words.ts'

it('a name whose ending is not one of its content misleads', () => {
  expect(nameMisleads('議事録.PDF', 'pdf')).toBe(false)
  expect(nameMisleads('写真.jpg', 'jpeg')).toBe(false)
  expect(nameMisleads('picture.hta', 'png')).toBe(true)
  expect(nameMisleads('名前だけ', 'csv')).toBe(true)
})

it('a size is written as file managers write it', () => {
  expect([512, 1536, 50 * 1024 * 1024].map(fileSize)).toEqual(['512 バイト', '1.5 KB', '50 MB'])
})
