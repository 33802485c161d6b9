// What is stated of the corporation itself: where it applies (法70条の2), the certification's ground (法70条の3第1項),
// and what bars it (法70条の4).
import { prefectures } from '../../../../../foundation/prefectures.ts'
import type { FactGroup } from '../fact-field.ts'

const fromTheDesk = '都道府県がこのシステムで決定を記録すると、自動で入ります。'

export const corporationGroups: readonly FactGroup[] = [
  {
    title: '法人と業務',
    fields: [
      {
        path: 'prefecture',
        label: '認定を申請する都道府県',
        kind: 'choice',
        article: '法70条の2第1項、第5項',
        choices: prefectures.map((value) => ({ value, label: value })),
      },
      {
        path: 'officeMunicipality',
        label: '主たる事務所のある市区町村',
        kind: 'place',
        hint: '申請先と別の都道府県なら、都道府県から書きます',
      },
      {
        path: 'businesses',
        label: '医療連携推進業務の内容',
        kind: 'lines',
        article: '令5条の15第3号',
        hint: '一行に一つ書きます',
      },
    ],
  },
  {
    title: '成立と認定',
    fields: [
      { path: 'establishedOn', label: '法人が成立した日', kind: 'day', hint: '設立の登記の日です' },
      { path: 'certifiedOn', label: '医療連携推進認定の日', kind: 'day', article: '法70条第1項', hint: fromTheDesk },
    ],
  },
  {
    title: '認定を受けられない事情と、公益認定',
    note: '確かめていないものは「不明」のままにします。',
    fields: [
      {
        path: 'publicInterest',
        label: '公益社団法人の認定',
        kind: 'truth',
        article: '規39条の30',
        hint: '受けていれば、取消し時の贈与と残余財産の定め（法70条の3第1項第19号・第20号）は要りません。',
        choices: [
          { value: 'yes', label: '受けている' },
          { value: 'no', label: '受けていない' },
        ],
      },
      {
        path: 'revokedOn',
        label: '認定を取り消された日',
        kind: 'day',
        article: '法70条の4第2号',
        none: '取り消されたことがない',
        hint: fromTheDesk,
      },
      {
        path: 'controlledByOrganisedCrime',
        label: '暴力団員等による事業活動の支配',
        kind: 'truth',
        article: '法70条の4第3号',
        choices: [
          { value: 'yes', label: 'ある' },
          { value: 'no', label: 'ない' },
        ],
      },
    ],
  },
]
