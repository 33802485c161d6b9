import { expect, test } from 'vitest'
import { safeCell } from './safe-cell.ts'

test.each(['=1+1', '+81', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x', ' =1', '　＝1'])(
  'a cell beginning like a formula is made text: %j',
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  },
)

test.each(['', '房総メディカルアライアンス', 'a=b', '1-2', 'ー長音', ' 病院', "'=1"])(
  'other text stays as it is: %j',
  (text) => {
    expect(safeCell(text)).toBe(text)
  },
)
