import type { Choice } from '../../../../../design/form/select-field.tsx'
import type { WrittenEvent } from '../../../contract/duties/duty-event-shape.ts'

export interface EventField {
  readonly name: string
  readonly label: string
  readonly type: 'day' | 'text' | 'answer'
  readonly need: 'required' | 'optional'
  readonly hint?: string
  readonly choices?: readonly Choice[]
}

const day = (name: string, label: string, need: EventField['need'] = 'optional'): EventField => ({
  ...{ name, label, need },
  type: 'day',
  hint: need === 'required' ? '例：R8.11.22' : 'まだなら空欄にします。例：R8.11.22',
})

/** Yes, no, or not known yet. */
const answer = (name: string, label: string): EventField => ({
  ...{ name, label },
  type: 'answer',
  need: 'optional',
  choices: [
    { value: '', label: 'まだ分からない' },
    { value: 'true', label: 'はい' },
    { value: 'false', label: 'いいえ' },
  ],
})

const approval = day('approvalArrivedOn', '認可書が届いた日')

const further: Readonly<Partial<Record<WrittenEvent['kind'], readonly EventField[]>>> = {
  memberJoins: [answer('articlesChange', '定款の記載が変わるか')],
  memberLeaves: [answer('articlesChange', '定款の記載が変わるか')],
  articlesChanged: [
    {
      ...{ name: 'change', label: '変更の内容', type: 'text', need: 'required' },
      choices: [
        { value: 'needsApproval', label: '認可が要る変更' },
        { value: 'exempt', label: '主たる事務所の所在地・公告の方法だけの変更（届出）' },
      ],
    },
    answer('registered', '登記した事項が変わるか'),
    approval,
  ],
  certified: [day('certificateArrivedOn', '認定書が届いた日')],
  revocationRisk: [{ name: 'because', label: '事由', type: 'text', need: 'required' }],
  measuresOrdered: [day('until', '命令に書かれた期限')],
  ownFacilityPlanned: [day('permitApplicationOn', '開設許可を申請する日')],
  dissolved: [
    {
      ...{ name: 'cause', label: '解散の事由', type: 'text', need: 'required' },
      choices: [
        { value: 'resolution', label: '社員総会の決議' },
        { value: 'impossibility', label: '目的である業務の成功の不能' },
        { value: 'articles', label: '定款に定めた事由' },
        { value: 'noMembers', label: '社員の欠亡' },
      ],
    },
    day('liquidatorsSince', '清算人が就任した日'),
    day('liquidationEndedOn', '清算が結了した日'),
    approval,
  ],
}

export const fieldsOf = (kind: WrittenEvent['kind']): readonly EventField[] => [
  day('on', 'あった日', 'required'),
  ...(further[kind] ?? []),
]
