// 法70条の2第2項〜第4項: what the 医療連携推進方針 states.
import type { FactGroup } from '../fact-field.ts'

export const policyGroups: readonly FactGroup[] = [
  {
    title: '区域',
    fields: [
      {
        path: 'area',
        label: '医療連携推進区域',
        kind: 'places',
        article: '法70条の2第2項第1号、第3項',
        hint: '市区町村を一行に一つ。定款に定めた区域と同じでなければなりません（法70条の3第1項第7号）。',
      },
    ],
  },
  {
    title: '理念と運営方針',
    note: '実際の方針に書かれている項目です。',
    fields: [
      { path: 'philosophy', label: '理念', kind: 'text' },
      { path: 'operatingPolicy', label: '運営方針', kind: 'lines', hint: '一行に一つ書きます。' },
    ],
  },
  {
    title: '機能の分担及び業務の連携に関する事項と、その目標',
    note: '事項ごとに目標を定めます（法70条の3第1項第6号）。',
    fields: [
      {
        path: 'matters',
        label: '事項',
        kind: 'entries',
        noun: '事項',
        article: '法70条の2第2項第2号・第3号',
        fields: [
          { path: 'title', label: '名称', kind: 'line' },
          { path: 'text', label: '内容', kind: 'text' },
          { path: 'targets', label: '目標', kind: 'lines', hint: '一行に一つ。空欄なら不明のままです' },
        ],
      },
    ],
  },
  {
    title: '地域包括ケアの推進',
    fields: [
      {
        path: 'careCooperation',
        label: '介護事業その他地域包括ケアの推進に資する事業に関する事項',
        kind: 'truth',
        article: '法70条の2第4項',
        hint: '参加病院等と参加介護施設等との業務の連携です。定めがなければ、その連携を進める業務は行えません（法70条の8第1項）。',
        choices: [
          { value: 'yes', label: '定める' },
          { value: 'no', label: '定めない' },
        ],
      },
      { path: 'careSection', label: 'その内容', kind: 'text' },
    ],
  },
]
