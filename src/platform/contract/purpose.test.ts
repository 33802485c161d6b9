import { describe, expect, it } from 'vitest'
import { readPurpose } from './purpose.ts'

describe('the purpose in a request’s header', () => {
  it('is a listed word, with or without a text of one’s own', () => {
    expect(readPurpose(undefined)).toBeNull()
    expect(readPurpose('treatment')).toEqual({ kind: 'treatment', text: null })
    expect(readPurpose(`treatment;${encodeURIComponent('転院の調整')}`)).toEqual({
      kind: 'treatment',
      text: '転院の調整',
    })
  })

  it.each([
    'curiosity',
    '',
    'treatment;',
    'treatment;%E8',
    `treatment;${'a'.repeat(201)}`,
    `treatment;${encodeURIComponent('一\n二')}`,
    `treatment;${encodeURIComponent('abc\u202E')}`,
  ])('is not guessed from %j', (header) => {
    expect(readPurpose(header)).toBe('not-readable')
  })
})
