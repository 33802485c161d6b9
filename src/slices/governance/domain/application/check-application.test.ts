import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { cases, everything, received, stated } from './check-application.cases.ts'
import { checkApplication } from './check-application.ts'
import { slotIds } from './document-slot.ts'

describe('one paper of an application', () => {
  it.each(cases)('$says ($article)', ({ facts, provided, slot, state, missing }) => {
    const elsewhere = everything.filter((each) => each.slot !== slot)
    const check = checkApplication(facts, [...elsewhere, ...provided])
    expect(check.slots.find((each) => each.slot === slot)?.state).toBe(state)
    expect(check.missing.map((fact) => fact.field)).toEqual(missing)
    expect(check.complete).toBe(missing.length === 0)
  })
})

describe('an application', () => {
  it('has eight papers, in the order of the ordinance', () => {
    expect(checkApplication(stated, []).slots.map((each) => each.slot)).toEqual(slotIds)
    expect(slotIds).toHaveLength(8)
  })

  it('is complete when all eight papers are received', () => {
    expect(checkApplication({ name: '架空' }, everything)).toMatchObject({ complete: true, missing: [] })
  })

  it('shows the newest of two papers for one slot', () => {
    const newer = { ...received('articles', '新しい定款'), receivedOn: calendarDate('2026-11-02') }
    const { slots } = checkApplication(stated, [newer, received('articles', '古い定款')])
    expect(slots.find((each) => each.slot === 'articles')).toMatchObject({ reference: '新しい定款' })
  })

  it('says who can supply each missing paper', () => {
    const { missing } = checkApplication(stated, [])
    expect(missing.find((fact) => fact.field === 'documents.officerDeclarations')?.supplier).toBe('各役員')
    expect(missing.every((fact) => fact.supplier !== '')).toBe(true)
  })

  it('states the entries as they are written, and nothing that is not', () => {
    const { entries } = checkApplication({ ...stated, representativeName: undefined }, [])
    expect(entries.map((entry) => [entry.title, entry.value, entry.remaining])).toEqual([
      ['名称', ['一般社団法人 架空アライアンス'], null],
      ['代表者の氏名', null, null],
      ['主たる事務所の所在地', ['神奈川県海老名市'], '町名及び番地'],
      ['医療連携推進業務の内容', ['共同研修', '共同購入の調整'], null],
    ])
  })
})
