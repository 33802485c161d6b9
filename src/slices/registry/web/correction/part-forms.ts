import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { prefectures } from '../../../../foundation/prefectures.ts'
import type { AreaStatement, CertificationStatement, StatusStatement } from '../../domain/alliance-entry.ts'
import type { Member } from '../../domain/alliance-member.ts'
import type { Citation, Statement } from '../../domain/source-document.ts'
import { statusNames } from '../status-badge.tsx'
import { municipalityLines, readMunicipalityLines } from './municipality-lines.ts'
import type { PartForm, Written } from './statement-row.ts'

const missing = (field: string, label: string): Written => ({
  ok: false,
  field,
  message: `${label}を入力してください。`,
})

const notADay = (field: string, label: string): Written => ({
  ok: false,
  field,
  message: `${label}を日付として読めません。「令和7年3月28日」「R7.3.28」「2025-03-28」のように入力してください。`,
})

function textForm(part: string, label: string, choices?: readonly string[]): PartForm {
  return {
    part,
    fields: [{ name: 'value', label, ...(choices && { choices: choices.map((value) => ({ value, label: value })) }) }],
    read: (statement: Statement<string>) => ({ value: statement.value }),
    write: ({ value = '' }, citation) =>
      value.trim() ? { ok: true, statement: { value: value.trim(), ...citation } } : missing('value', label),
    describe: ({ value }) => value ?? '',
  }
}

const certificationForm: PartForm = {
  part: 'certifications',
  fields: [{ name: 'text', label: '認定日（資料の表記のまま）', hint: '例：令和7年3月28日' }],
  read: (statement: CertificationStatement) => ({ text: statement.text }),
  write: ({ text = '' }, citation) => {
    const on = readJapaneseDate(text)
    return on ? { ok: true, statement: { on, text: text.trim(), ...citation } } : notADay('text', '認定日')
  },
  describe: ({ text }) => text ?? '',
}

const statusForm: PartForm = {
  part: 'statuses',
  fields: [
    { name: 'value', label: '状態', choices: Object.entries(statusNames).map(([value, label]) => ({ value, label })) },
    { name: 'endedOn', label: '解散・取消しの日', need: 'optional' },
  ],
  read: (statement: StatusStatement) => ({ value: statement.value, endedOn: statement.endedOn ?? '' }),
  write: ({ value, endedOn = '' }, citation, previous) => {
    const day = readJapaneseDate(endedOn)
    if (endedOn && !day) return notADay('endedOn', '解散・取消しの日')
    return { ok: true, statement: { text: null, ...previous, value, endedOn: day, ...citation } }
  },
  describe: ({ value, endedOn }) =>
    [statusNames[value as keyof typeof statusNames], endedOn].filter(Boolean).join('　'),
}

const areaForm: PartForm = {
  part: 'areas',
  fields: [
    { name: 'planningArea', label: '構想区域の名称', need: 'optional' },
    {
      name: 'municipalities',
      label: '市区町村',
      hint: '都道府県・郡・市区町村を空白で区切り、「、」で並べます。例：鹿児島県 大島郡 宇検村、鹿児島県 奄美市',
      need: 'optional',
    },
  ],
  read: (statement: AreaStatement) => ({
    planningArea: statement.planningArea ?? '',
    municipalities: municipalityLines(statement.municipalities),
  }),
  write: ({ planningArea = '', municipalities = '' }, citation) => {
    const read = readMunicipalityLines(municipalities)
    if (!read.ok) return { ok: false, field: 'municipalities', message: read.failure }
    return {
      ok: true,
      statement: { planningArea: planningArea.trim() || null, municipalities: read.value, ...citation },
    }
  },
  describe: ({ planningArea, municipalities }) => [planningArea, municipalities].filter(Boolean).join('：'),
}

const memberForm: PartForm = {
  part: 'members',
  fields: [
    { name: 'name', label: '名称' },
    {
      name: 'kind',
      label: '種別',
      choices: [
        { value: '', label: '資料に記載なし' },
        { value: 'participant', label: '参加法人等' },
        { value: 'plainMember', label: '社員（参加法人等以外）' },
      ],
    },
    { name: 'joinedOn', label: '加入日', need: 'optional' },
  ],
  read: (member: Member) => ({
    name: member.name,
    kind: member.kind ?? '',
    joinedOn: member.joined.at(-1)?.value ?? '',
  }),
  write: (values, citation, previous) => writeMember(values, citation, previous as Member | null),
  describe: ({ name, joinedOn }) => [name, joinedOn && `加入 ${joinedOn}`].filter(Boolean).join('　'),
}

/** A correction adds the new statement beside what other documents said of the same member. */
function writeMember(values: Readonly<Record<string, string>>, citation: Citation, previous: Member | null): Written {
  const { name = '', kind, joinedOn = '' } = values
  const day = readJapaneseDate(joinedOn)
  if (!name.trim()) return missing('name', '名称')
  if (joinedOn && !day) return notADay('joinedOn', '加入日')
  const isRenamed = name.trim() !== previous?.name
  const isNewDay = day !== null && previous?.joined.at(-1)?.value !== day
  return {
    ok: true,
    statement: {
      name: name.trim(),
      names: isRenamed ? [{ value: name.trim(), ...citation }, ...(previous?.names ?? [])] : previous?.names,
      kind: kind || null,
      joined: [...(previous?.joined ?? []), ...(isNewDay ? [{ value: day, ...citation }] : [])],
    },
  }
}

/** The parts with fields of their own, in the order of the page. The others are edited as they are stored. */
export const partForms: readonly PartForm[] = [
  textForm('names', '名称'),
  textForm('prefectures', '認定した都道府県', prefectures),
  certificationForm,
  statusForm,
  textForm('offices', '主たる事務所'),
  textForm('representatives', '代表者'),
  areaForm,
  memberForm,
  textForm('notes', '補足'),
]

export const writtenParts = [
  'numbers',
  'facilities',
  'policies',
  'activities',
  'unreadableMarks',
  'chronology',
] as const
