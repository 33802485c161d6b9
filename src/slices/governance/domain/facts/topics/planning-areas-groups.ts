// 構想区域 (as a rule the 二次医療圏) of the regional medical vision: which of them the alliance's area touches decides which
// coordination conferences are asked.
import type { FactGroup } from '../fact-field.ts'

export const planningAreasGroups: readonly FactGroup[] = [
  {
    title: '関係する構想区域',
    note: '医療連携推進区域にかかる構想区域（多くは二次医療圏と同じ）を、すべて書きます。区域の範囲は都道府県の医療計画（2027年4月1日からは地域医療構想）で確かめます。',
    fields: [
      {
        path: '',
        label: '構想区域',
        kind: 'entries',
        noun: '構想区域',
        fields: [
          { path: 'name', label: '名称', kind: 'line', hint: '例：県央' },
          {
            path: 'municipalities',
            label: '市区町村',
            kind: 'places',
            hint: '一行に一つ。連携推進区域の外にある市区町村も書きます',
          },
        ],
      },
    ],
  },
]
