import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainName } from './plain-name.ts'
import { applyEdits } from './what-if.ts'

const written = {
  name: '架空',
  members: [
    { name: '甲', votes: 1 },
    { name: '乙/丙', votes: 2 },
    { name: '0', votes: 3 },
  ],
  officers: [{ id: 'd1' }],
}
const edit = (...edits: Parameters<typeof applyEdits>[1]) => applyEdits(written, edits)
const set = (path: string, value: unknown) => ({ set: { path, value } })

describe('edits of a written case', () => {
  it('points at members and officers by name before position, and reads ~1 as a slash (RFC 6901)', () => {
    expect(edit(set('/members/乙~1丙/votes', 9))).toMatchObject({ value: { members: [{}, { votes: 9 }, {}] } })
    expect(edit(set('/members/0/votes', 9))).toMatchObject({ value: { members: [{ votes: 1 }, {}, { votes: 9 }] } })
    expect(edit(set('/members/1/votes', 9))).toMatchObject({ value: { members: [{}, { votes: 9 }, {}] } })
    expect(edit(set('/officers/d1/role', 'auditor'))).toMatchObject({ value: { officers: [{ role: 'auditor' }] } })
  })

  it('takes back what is set to nothing: the fact is unknown again', () => {
    expect(edit({ set: { path: '/officers' } })).toEqual({ ok: true, value: { ...written, officers: undefined } })
  })

  it('makes the objects on the way, and appends to a list with -', () => {
    expect(edit(set('/articles/noMoneyClause', true))).toMatchObject({ value: { articles: { noMoneyClause: true } } })
    expect(edit(set('/members/-', { name: '丁' }))).toMatchObject({ value: { members: [{}, {}, {}, { name: '丁' }] } })
  })

  it('refuses a place that is not there', () => {
    expect(edit(set('/members/戊/votes', 1)).ok).toBe(false)
    expect(edit(set('/members/-/votes', 1)).ok).toBe(false)
    expect(edit(set('/name/first', 1)).ok).toBe(false)
    expect(edit({ withdraw: '戊' }).ok).toBe(false)
  })

  it('tries nobody joining where it is not known who the members are', () => {
    expect(applyEdits({ name: '架空' }, [{ join: { name: '甲' } }])).toMatchObject({
      failure: expect.stringContaining('members'),
    })
  })

  it('finds a member as the reading of a case does, however its spaces and widths are written', () => {
    const spaced = { members: [{ name: '医療法人　甲' }, { name: '乙' }] }
    expect(applyEdits(spaced, [{ withdraw: '医療法人 甲' }])).toMatchObject({ value: { members: [{ name: '乙' }] } })
    expect(applyEdits(spaced, [set('/members/医療法人 甲/votes', 2)])).toMatchObject({
      value: { members: [{ votes: 2 }, {}] },
    })
  })

  it('never reaches a prototype', () => {
    edit(set('/__proto__/polluted', true))
    edit(set('/constructor/prototype/polluted', true))
    expect({}).not.toHaveProperty('polluted')
  })

  it('a withdrawal leaves every fact about the others as it was, and the case that came in too', () => {
    const member = fc.record({ name: fc.string(), votes: fc.integer(), facilities: fc.array(fc.jsonValue()) })
    const members = fc.uniqueArray(member, { selector: (each) => plainName(each.name), minLength: 1 })
    fc.assert(
      fc.property(members, fc.nat(), fc.jsonValue(), (all, position, articles) => {
        const leaving = all[position % all.length]
        const before = { articles, members: all }
        const copy = structuredClone(before)
        const edited = applyEdits(before, [{ withdraw: leaving?.name ?? '' }])
        expect(before).toEqual(copy)
        expect(edited).toEqual({ ok: true, value: { articles, members: all.filter((each) => each !== leaving) } })
      }),
    )
  })
})
