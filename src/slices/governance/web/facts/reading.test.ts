import { expect, it } from 'vitest'
import { problemErrors, readWriting } from './reading.ts'

const written = (texts: Readonly<Record<string, string>>, more: { day?: string; reason?: string } = {}) =>
  readWriting('articles', { texts, day: 'R8.11.22', reason: '架空の決議', seenId: null, ...more })

const fieldsOf = (read: ReturnType<typeof written>) => ('errors' in read ? read.errors.map(({ field }) => field) : [])

it('what is typed becomes a version, and the notice of the board is told to whoever asks for it', () => {
  expect(written({ boardNoticeDays: '７', directorNumber: '5人' })).toEqual({
    version: {
      value: { boardNoticeDays: 7, directorNumber: 5, voting: { board: { noticeDays: 7 } } },
      effectiveOn: '2026-11-22',
      reason: '架空の決議',
    },
  })
})

it('a number that the articles cannot name is refused at its field, in Japanese', () => {
  const read = written({ directorTermYears: '5', 'voting.council.noticeDays': '90' })
  expect(fieldsOf(read)).toEqual(['fact-directorTermYears', 'fact-voting.council.noticeDays'])
  expect('errors' in read && read.errors[0]?.message).toMatch(/^理事の任期：[^A-Za-z]+$/)
})

it('a day and a reason are asked for, beside every other fault', () => {
  expect(fieldsOf(written({ auditorNumber: '多い' }, { day: 'きのう', reason: ' ' }))).toEqual([
    'fact-auditorNumber',
    'fact-day',
    'fact-reason',
  ])
})

it("the server's words stand at the field they are about, wherever in it the fault lies", () => {
  const problem = {
    type: 'edit-not-applicable',
    title: '当てはめられません。',
    status: 422,
    fields: [
      { field: 'articles.area[3]', message: '一覧にありません。' },
      { field: 'policy.area', message: '異なります。' },
    ],
  }
  expect(problemErrors('articles', problem)).toEqual([
    { field: 'fact-area', message: '医療連携推進区域：一覧にありません。' },
    { message: 'policy.area：異なります。' },
  ])
  expect(problemErrors('articles', { ...problem, fields: [] })).toEqual([{ message: '当てはめられません。' }])
})

it('a list that is the statement itself is written and refused at the places of its entries', () => {
  const area = (texts: string) =>
    readWriting('planningAreas', { texts: { '': texts }, day: 'R8.11.22', reason: '架空', seenId: null })
  expect(area('[{"name":"県央","municipalities":"厚木市\\n海老名市"}]')).toMatchObject({
    version: { value: [{ name: '県央', municipalities: ['厚木市', '海老名市'] }] },
  })
  expect(area('')).toEqual({ errors: [{ field: 'fact-', message: '構想区域を一つ以上入力してください。' }] })
  const refused = { type: 'statement-contradicts', title: '矛盾します。', status: 422 }
  expect(
    problemErrors('planningAreas', {
      ...refused,
      fields: [
        { field: 'planningAreas[1].name', message: '二度書かれています。' },
        { field: 'planningAreas[0].municipalities[2]', message: '一覧にありません。' },
      ],
    }),
  ).toEqual([
    { field: 'fact-.1.name', message: '構想区域2の名称：二度書かれています。' },
    { field: 'fact-.0.municipalities', message: '構想区域1の市区町村：一覧にありません。' },
  ])
})

it('what the case says of the corporation elsewhere stands at its field', () => {
  const problem = { type: 'edit-not-applicable', title: '当てはめられません。', status: 422 }
  expect(
    problemErrors('corporation', {
      ...problem,
      fields: [{ field: 'officeMunicipality', message: '一覧にありません。' }],
    }),
  ).toEqual([{ field: 'fact-officeMunicipality', message: '主たる事務所のある市区町村：一覧にありません。' }])
})
