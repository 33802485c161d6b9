import { describe, expect, it } from 'vitest'
import { downloadName, isFileName } from './file-name.ts'

describe('a file name', () => {
  it.each(['議事録(令和8年).pdf', 'a b.csv', '.profile', 'が.png'])('is kept as given: %s', (name) =>
    expect(isFileName(name)).toBe(true),
  )
  it.each(['', ' ', '.', '..', 'a/b', 'a\\b', 'a\nb', 'a\0', 'gpj.\u202eexe', 'a\u200bb', '\ud800', 'あ'.repeat(201)])(
    'that deceives is refused: %j',
    (name) => expect(isFileName(name)).toBe(false),
  )
  it('is given the ending of its content for a download', () => {
    expect(downloadName('議事録.PDF', ['.pdf'])).toBe('議事録.PDF')
    expect(downloadName('x.hta', ['.pdf'])).toBe('x.hta.pdf')
  })
})
