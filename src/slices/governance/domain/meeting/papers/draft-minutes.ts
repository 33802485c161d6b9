// 一般法施行規則11条3項, 15条3項: the minutes as far as the record of the meeting already says them. What only people who were
// there know stays to be written.
import type { Body, Choice } from '../meeting-facts.ts'
import { minutesItems } from './minutes-items.ts'

export interface RecordedItem {
  readonly title: string
  readonly result: { readonly because: readonly string[] } | null
  readonly counts: Readonly<Record<Choice, number>> | null
  readonly isSecret: boolean
  readonly excluded: readonly string[]
}

export interface MeetingRecord {
  readonly body: Body
  /** As it stands in the paper, with its hour. */
  readonly heldText: string
  readonly place: string
  readonly present: readonly {
    readonly name: string
    readonly online: boolean
    readonly how: 'inPerson' | 'byProxy' | 'inWriting' | 'electronically'
    readonly holder: string | null
  }[]
  readonly voters: number
  readonly items: readonly RecordedItem[]
}

export interface DraftEntry {
  readonly state: 'written' | 'nothingToWrite' | 'lacking'
  readonly text: string
}

const ways = {
  inPerson: '出席',
  byProxy: '代理人による出席',
  inWriting: '書面による議決権の行使',
  electronically: '電磁的方法による議決権の行使',
}

const written = (text: string): DraftEntry => ({ state: 'written', text })
const lacking: DraftEntry = { state: 'lacking', text: '' }

/** What minutes say, in its order. The council has no items in law; its minutes say date, place and proceedings as the others do. */
export const minutesLabels = (body: Body): ReadonlyMap<string, string> =>
  new Map(
    body === 'council'
      ? [
          ['dateAndPlace', '開催の日時と場所'],
          ['proceedings', '議事の経過の要領とその結果'],
        ]
      : minutesItems(body).map(({ id, label }) => [id, label]),
  )

export function draftMinutes(record: MeetingRecord): Readonly<Record<string, DraftEntry>> {
  const excluded = [...new Set(record.items.flatMap((item) => item.excluded))]
  const known: Readonly<Record<string, DraftEntry>> = {
    dateAndPlace: record.place || record.present.some(({ online }) => online) ? written(whenAndWhere(record)) : lacking,
    proceedings: written(proceedingsOf(record)),
    interestedDirectors: excluded.length > 0 ? written(excluded.join('、')) : { state: 'nothingToWrite', text: '' },
  }
  return Object.fromEntries([...minutesLabels(record.body).keys()].map((id) => [id, known[id] ?? lacking]))
}

function whenAndWhere({ heldText, place, present }: MeetingRecord): string {
  const afar = present.filter(({ online }) => online).map(({ name }) => name)
  const remote = afar.length > 0 ? [`${afar.join('、')}は、映像と音声により出席した。`] : []
  return [`日時 ${heldText}`, ...(place ? [`場所 ${place}`] : []), ...remote].join('\n')
}

function proceedingsOf({ present, voters, items }: MeetingRecord): string {
  const each = present.map(({ name, how, holder }) => `${name}(${ways[how]}${holder ? `。代理人 ${holder}` : ''})`)
  const attended = `議決権を持つ者${voters}人のうち、次の${present.length}人が出席した。\n${each.join('、')}`
  const decided = items.map((item, index) =>
    [`第${index + 1} ${item.title}`, ...countsOf(item), ...(item.result?.because ?? ['決議はなかった。'])].join('\n'),
  )
  return [attended, ...decided].join('\n\n')
}

function countsOf({ counts, isSecret, excluded }: RecordedItem): readonly string[] {
  const away = excluded.length > 0 ? [`${excluded.join('、')}は、特別の利害関係があるため議決に加わらなかった。`] : []
  if (!counts) return away
  return [
    ...away,
    `${isSecret ? '無記名投票の' : ''}賛成 ${counts.for}、反対 ${counts.against}、棄権 ${counts.abstain}`,
  ]
}
