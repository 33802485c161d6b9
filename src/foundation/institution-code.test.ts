import { describe, expect, it } from 'vitest'
import { readInstitutionCode } from './institution-code.ts'

describe('a 医療機関コード', () => {
  it.each([
    ['1499990111', '1499990111'],
    ['１４９９９９０１１１', '1499990111'],
    [' 14-9-9990111 ', '1499990111'],
    ['14,9999,0111', '1499990111'],
    ['0199990111', '0199990111'],
    ['4799990111', '4799990111'],
  ])('is read from %j', (written, code) => {
    expect(readInstitutionCode(written)).toBe(code)
  })

  it.each(['', '9990111', '149999011', '14999901111', '0099990111', '4899990111', '14a9990111', '14/99990111'])(
    'is not %j',
    (written) => {
      expect(readInstitutionCode(written)).toBeNull()
    },
  )
})
