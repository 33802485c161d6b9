import { expect, it } from 'vitest'
import { entriesFor } from './web-slice.ts'

const entries = [{ href: '/all' }, { href: '/alliance', hiddenFrom: ['prefectureOfficer'] }]
const seen = (...roles: string[]) => entriesFor(entries, roles).map(({ href }) => href)

it('an entry is hidden from whose roles all find nothing there, and from nobody else', () => {
  expect(seen('prefectureOfficer')).toEqual(['/all'])
  expect(seen('prefectureOfficer', 'director')).toEqual(['/all', '/alliance'])
  expect(seen()).toEqual(['/all', '/alliance'])
})
