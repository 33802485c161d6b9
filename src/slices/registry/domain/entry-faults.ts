import type { AllianceEntry } from './alliance-entry.ts'

/** One thing wrong with an entry whose shape is right. `field` is a path like `members[2].names[0].sourceId`. */
export interface EntryFault {
  readonly field: string
  readonly message: string
}

/** What no shape can see: sources that are not listed, members that are not there, statements that contradict. */
export function faultsOf(entry: AllianceEntry, knownSources: ReadonlySet<string>): EntryFault[] {
  return [
    ...unknownSources(entry, knownSources),
    ...repeated('members', entry.members, (each) => each.name),
    ...repeated('facilities', entry.facilities, (each) => `${each.memberName ?? ''}\n${each.name}`),
    ...facilitiesOfNobody(entry),
    ...endedThoughCertified(entry),
    ...severalOrders(entry),
  ]
}

/** Every citation in the entry, wherever it stands. */
export function citationsIn(value: unknown, field = ''): { field: string; sourceId: string }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => citationsIn(each, `${field}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const inner = field === '' ? key : `${field}.${key}`
    return key === 'sourceId' && typeof each === 'string'
      ? [{ field: inner, sourceId: each }]
      : citationsIn(each, inner)
  })
}

const unknownSources = (entry: AllianceEntry, known: ReadonlySet<string>): EntryFault[] =>
  citationsIn(entry)
    .filter((each) => !known.has(each.sourceId))
    .map(({ field, sourceId }) => ({
      field,
      message: `出典「${sourceId}」は資料の一覧にありません。先に資料を加えてください。`,
    }))

function repeated<Item>(list: string, items: readonly Item[], keyOf: (item: Item) => string): EntryFault[] {
  const keys = items.map(keyOf)
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index ? [] : [{ field: `${list}[${index}].name`, message: '同じ名称が二度あります。' }],
  )
}

function facilitiesOfNobody(entry: AllianceEntry): EntryFault[] {
  const members = new Set(entry.members.map((each) => each.name))
  return entry.facilities.flatMap((facility, index) =>
    facility.memberName === null || members.has(facility.memberName)
      ? []
      : [{ field: `facilities[${index}].memberName`, message: '参加法人・社員の一覧にない名称です。' }],
  )
}

const endedThoughCertified = (entry: AllianceEntry): EntryFault[] =>
  entry.statuses.flatMap((status, index) =>
    status.value === 'certified' && status.endedOn !== null
      ? [{ field: `statuses[${index}].endedOn`, message: '認定中の法人に、終わった日は書けません。' }]
      : [],
  )

function severalOrders(entry: AllianceEntry): EntryFault[] {
  const orders = entry.numbers.filter((each) => each.basis === 'orderOfEstablishment')
  return new Set(orders.map((each) => each.value)).size > 1
    ? [{ field: 'numbers', message: '設立順の番号は一つだけ書けます。ほかの番号は資料での番号として書いてください。' }]
    : []
}
