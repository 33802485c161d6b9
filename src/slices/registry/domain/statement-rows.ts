import { activityCategories, type UnreadableActivityMarks } from './alliance-activity.ts'
import { type AllianceEntry, statusNames } from './alliance-entry.ts'
import type { Facility } from './alliance-member.ts'
import type { Citation } from './source-document.ts'

/** One statement as one row of a table: what kind, about whom, what is stated, and the citation. */
export interface StatementRow extends Citation {
  readonly part: string
  readonly about: string
  readonly stated: string
}

const row = (part: string, about: string, stated: string, cited: Citation): StatementRow => ({
  part,
  about,
  stated,
  sourceId: cited.sourceId,
  asOf: cited.asOf,
  note: cited.note,
})

const memberKinds = { participant: '参加法人', plainMember: '社員' } as const

/** Every statement of an entry in the order a page shows them; nothing is left out, nothing is merged. */
export function statementRows(entry: AllianceEntry): StatementRow[] {
  return [
    ...entry.names.map((each) => row('名称', '', each.value, each)),
    ...entry.numbers.map((each) =>
      row(
        each.basis === 'orderOfEstablishment' ? '番号（設立順）' : '番号（資料での番号）',
        '',
        String(each.value),
        each,
      ),
    ),
    ...entry.prefectures.map((each) => row('都道府県', '', each.value, each)),
    ...entry.certifications.map((each) => row('認定日', '', `${each.on}（${each.text}）`, each)),
    ...entry.statuses.map((each) =>
      row('状態', '', [statusNames[each.value], each.endedOn, each.text].filter(Boolean).join(' '), each),
    ),
    ...entry.offices.map((each) => row('主たる事務所', '', each.value, each)),
    ...entry.representatives.map((each) => row('代表者', '', each.value, each)),
    ...entry.areas.map((each) => row('医療連携推進区域', each.planningArea ?? '', areaText(each.municipalities), each)),
    ...entry.members.flatMap((member) => [
      ...member.names.map((each) =>
        row(member.kind ? memberKinds[member.kind] : '参加組織', member.name, each.value, each),
      ),
      ...member.joined.map((each) => row('加入日', member.name, each.value, each)),
    ]),
    ...entry.facilities.flatMap(facilityRows),
    ...policyRows(entry),
    ...entry.activities.map((each) => row('取組', activityCategories[each.category], each.quote, each)),
    ...(entry.unreadableMarks ? [marksRow(entry.unreadableMarks)] : []),
    ...entry.chronology.map((each) => row('沿革', each.on ?? '', each.what, each)),
    ...entry.notes.map((each) => row('注記', '', each.value, each)),
  ]
}

const marksRow = (table: UnreadableActivityMarks): StatementRow =>
  row(
    '業務一覧（列の位置は不明）',
    table.remark,
    `見出し: ${table.headings.join('、')} ／ 凡例: ${table.legend.join('、')} ／ 印: ${table.marks}`,
    table,
  )

const areaText = (municipalities: AllianceEntry['areas'][number]['municipalities']): string =>
  municipalities.map((each) => `${each.prefecture}${each.county ?? ''}${each.name}`).join('、')

const facilityRows = (facility: Facility): StatementRow[] => [
  ...facility.names.map((each) => row('施設', facility.name, each.value, each)),
  ...facility.capacities.map((each) =>
    row('病床・定員', facility.name, `${each.value}${each.unit}（${capacityText(each)}）`, each),
  ),
  ...facility.registrations.map((each) =>
    row('登録', facility.name, [each.name, each.institutionCode, each.address].filter(Boolean).join(' '), each),
  ),
]

const capacityText = ({ definition, parts }: Facility['capacities'][number]): string =>
  [definition, ...parts.map((each) => `${each.name} ${each.value}`)].join('、')

const policyRows = (entry: AllianceEntry): StatementRow[] =>
  entry.policies.flatMap((policy) => [
    ...(policy.philosophy ? [row('理念', policy.title, policy.philosophy, policy)] : []),
    ...policy.operatingPolicy.map((each) => row('運営方針', policy.title, each, policy)),
    ...policy.matters.flatMap(({ title, text, targets }) => [
      row('機能の分担・業務の連携に関する事項', title, text ?? '', policy),
      ...(targets ?? []).map((each) => row('目標', title, each, policy)),
    ]),
    ...policy.careSection.map((each) =>
      row('介護事業その他地域包括ケアの推進に関する事項', policy.title, each, policy),
    ),
  ])
