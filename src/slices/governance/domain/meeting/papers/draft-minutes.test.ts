import { expect, it } from 'vitest'
import { draftMinutes, type MeetingRecord, minutesLabels } from './draft-minutes.ts'
import { checkMinutes, minutesItems } from './minutes-items.ts'

const held: MeetingRecord = {
  body: 'board',
  heldText: '令和8年6月9日(火) 15時',
  place: '架空会館',
  voters: 4,
  present: [
    { name: '一', online: false, how: 'inPerson', holder: null },
    { name: '二', online: true, how: 'inPerson', holder: null },
    { name: '三', online: false, how: 'byProxy', holder: '一' },
  ],
  items: [
    {
      title: '契約',
      result: { because: ['理事会の普通決議(その他): 可決'] },
      counts: { for: 2, against: 1, abstain: 0 },
      isSecret: false,
      excluded: ['四'],
    },
    { title: '報告', result: null, counts: null, isSecret: false, excluded: [] },
  ],
}

it('writes what the record says: when, where, how somebody elsewhere took part, and what came of each item', () => {
  const draft = draftMinutes(held)
  expect(draft.dateAndPlace?.text).toBe('日時 令和8年6月9日(火) 15時\n場所 架空会館\n二は、映像と音声により出席した。')
  for (const words of [
    '第1 契約',
    '賛成 2、反対 1、棄権 0',
    '可決',
    '四は、特別の利害関係',
    '代理人 一',
    '決議はなかった',
  ])
    expect(draft.proceedings?.text).toContain(words)
  expect(draft.interestedDirectors).toEqual({ state: 'written', text: '四' })
})

it('is one text with its lines, and says nothing of what there is nothing to say', () => {
  expect(draftMinutes(held).proceedings?.text.split('\n')).toEqual([
    '議決権を持つ者4人のうち、次の3人が出席した。',
    '一(出席)、二(出席)、三(代理人による出席。代理人 一)',
    '',
    '第1 契約',
    '四は、特別の利害関係があるため議決に加わらなかった。',
    '賛成 2、反対 1、棄権 0',
    '理事会の普通決議(その他): 可決',
    '',
    '第2 報告',
    '決議はなかった。',
  ])
  const [first, second] = held.present
  const afar = first && second ? { ...held, present: [{ ...first, online: true }, second] } : held
  expect(draftMinutes(afar).dateAndPlace?.text).toContain('一、二は、映像と音声により出席した。')
  expect(draftMinutes({ ...afar, place: '' }).dateAndPlace).toEqual({
    state: 'written',
    text: '日時 令和8年6月9日(火) 15時\n一、二は、映像と音声により出席した。',
  })
  expect(draftMinutes({ ...held, present: first ? [first] : [] }).dateAndPlace?.text).toBe(
    '日時 令和8年6月9日(火) 15時\n場所 架空会館',
  )
  const both = held.items.map((item) => ({ ...item, excluded: ['四', '五'], counts: null }))
  const draft = draftMinutes({ ...held, items: both })
  expect(draft.interestedDirectors?.text).toBe('四、五')
  expect(draft.proceedings?.text).toContain('第2 報告\n四、五は、特別の利害関係があるため議決に加わらなかった。\n決議')
  expect(draftMinutes({ ...held, place: '', present: [], items: [] })).toMatchObject({
    dateAndPlace: { state: 'lacking', text: '' },
    interestedDirectors: { state: 'nothingToWrite', text: '' },
  })
  expect([...minutesLabels('council').values()]).toEqual(['開催の日時と場所', '議事の経過の要領とその結果'])
})

it('leaves what only people know to be written, so that a draft alone is never complete', () => {
  for (const body of ['generalMeeting', 'board'] as const) {
    const draft = draftMinutes({ ...held, body })
    expect(Object.keys(draft)).toEqual(minutesItems(body).map(({ id }) => id))
    const states = Object.fromEntries(Object.entries(draft).map(([id, { state }]) => [id, state]))
    expect(checkMinutes(body, states).outcome).toBe('broken')
  }
  expect([...minutesLabels('council').keys()]).toEqual(['dateAndPlace', 'proceedings'])
})

it('says that nobody was interested, and that a place is lacking, where that is so', () => {
  const draft = draftMinutes({ ...held, place: '', present: [], items: [] })
  expect(draft.interestedDirectors?.state).toBe('nothingToWrite')
  expect(draft.dateAndPlace?.state).toBe('lacking')
  const secret = { ...held, items: held.items.map((item) => ({ ...item, isSecret: true })) }
  expect(draftMinutes(secret).proceedings?.text).toContain('無記名投票の賛成 2')
})
