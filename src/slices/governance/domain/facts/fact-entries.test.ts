import { describe, expect, it } from 'vitest'
import { entryChanges, readEntries, textOfEntries } from './fact-entries.ts'
import type { EntriesField, FactGroup } from './fact-field.ts'
import { fieldsOf } from './stated-facts.ts'
import { planningAreasGroups } from './topics/planning-areas-groups.ts'
import { policyGroups } from './topics/policy-groups.ts'
import { processGroups } from './topics/process-groups.ts'

function entriesIn(groups: readonly FactGroup[], path: string): EntriesField {
  const field = fieldsOf(groups).find((each) => each.path === path)
  if (field?.kind !== 'entries') throw new Error(`${path} is no list of entries`)
  return field
}
const matters = entriesIn(policyGroups, 'matters')
const conferences = entriesIn(processGroups, 'coordinationConferences')
const areas = entriesIn(planningAreasGroups, '')

describe('a list', () => {
  it('keeps what is not stated of its entries open', () => {
    const written = [{ title: '共同研修', text: ' ', targets: '年4回\n' }, { title: '共同購入' }]
    expect(readEntries(matters, textOfEntries(written))).toEqual({
      value: [{ title: '共同研修', targets: ['年4回'] }, { title: '共同購入' }],
    })
  })

  it('that nobody touched is unknown; one that is said to be empty is known to be', () => {
    expect(readEntries(conferences, '')).toEqual({ value: undefined })
    expect(readEntries(conferences, '[]')).toEqual({ value: [] })
  })

  it('names every fault at its field, in the words of its entry', () => {
    const written = [{ planningArea: '県央', on: 'きのう' }, { on: 'R8.1.25' }]
    expect(readEntries(conferences, textOfEntries(written))).toEqual({
      faults: [
        {
          path: 'coordinationConferences.0.on',
          message: '調整会議1の開かれた日：日付を「R8.3.31」のように入力してください。',
        },
        {
          path: 'coordinationConferences.1.planningArea',
          message: '2件目の調整会議の構想区域を入力してください。',
        },
      ],
    })
    expect(readEntries(areas, '[{}]')).toEqual({
      faults: [{ path: '.0.name', message: '1件目の構想区域の名称を入力してください。' }],
    })
  })
})

describe('what changed in a list', () => {
  const changes = (field: EntriesField, before: unknown, after: unknown) =>
    entryChanges(field, before, after).map(({ title, before: was, after: is }) => [title, was, is])
  const training = { title: '共同研修', text: '年に四回行う', targets: ['年4回', '参加率8割'] }
  const buying = { title: '共同購入' }

  it('is told entry by entry, and an order by itself', () => {
    expect(changes(matters, [training], [training, buying])).toEqual([
      ['事項「共同購入」', 'なし', '内容は不明\n目標は不明'],
    ])
    expect(changes(matters, [training], [{ ...training, targets: [] }])).toEqual([
      ['事項「共同研修」', '内容：年に四回行う\n目標：年4回、参加率8割', '内容：年に四回行う\n目標：なし'],
    ])
    expect(changes(matters, [buying, { title: '二' }], [{ title: '二' }, buying])).toEqual([
      ['事項の順序', '共同購入、二', '二、共同購入'],
    ])
    expect(changes(matters, [buying, { title: '二' }], [{ title: '二', text: '新' }, buying])).toEqual([
      ['事項「二」', '内容は不明\n目標は不明', '内容：新\n目標は不明'],
    ])
    expect(changes(matters, [training], [training])).toEqual([])
  })

  it('tells a list that was unknown from one that was empty', () => {
    expect(changes(conferences, undefined, [])).toEqual([['開かれた調整会議', null, '一度も開かれていない']])
    expect(changes(conferences, undefined, [{ planningArea: '県央' }])).toEqual([
      ['調整会議「県央」', null, '開かれた日は不明\n申請の内容と協議の方向性は不明'],
    ])
  })

  it('of two entries of one name is said together', () => {
    const first = { planningArea: '県央', on: '2024-01-25', inFavour: false }
    const second = { planningArea: '県央', on: '2024-02-20', inFavour: true }
    expect(changes(conferences, [first], [first, second])[0]?.[2]).toBe(
      [
        '開かれた日：令和6年1月25日\n申請の内容と協議の方向性：沿っていない',
        '開かれた日：令和6年2月20日\n申請の内容と協議の方向性：沿っている',
      ].join('\n\n'),
    )
  })
})
