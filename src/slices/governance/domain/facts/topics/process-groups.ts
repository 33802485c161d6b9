// What happens between the application and the certification: 法70条の3第2項 (vision, medical council), 法70条の2第5項 and
// 令5条の15の4 (several prefectures), and the coordination conferences, which prefectures confirm first.
import { prefectures } from '../../../../../foundation/prefectures.ts'
import type { FactGroup } from '../fact-field.ts'

const notYet = 'まだ行われていない'

export const processGroups: readonly FactGroup[] = [
  {
    title: '地域医療構想調整会議',
    fields: [
      {
        path: 'coordinationConferences',
        label: '開かれた調整会議',
        kind: 'entries',
        noun: '調整会議',
        none: '一度も開かれていない',
        hint: '開かれるごとに一件書きます',
        fields: [
          { path: 'planningArea', label: '構想区域', kind: 'line', offers: 'planningAreas' },
          { path: 'on', label: '開かれた日', kind: 'day' },
          {
            path: 'inFavour',
            label: '申請の内容と協議の方向性',
            kind: 'truth',
            choices: [
              { value: 'yes', label: '沿っている' },
              { value: 'no', label: '沿っていない' },
            ],
          },
        ],
      },
    ],
  },
  {
    title: '都道府県の判断と審議会',
    fields: [
      {
        path: 'consistentWithVision',
        label: '地域医療構想との整合性についての知事の判断',
        kind: 'truth',
        article: '法70条の3第2項',
        choices: [
          { value: 'yes', label: '整合している' },
          { value: 'no', label: '整合していない' },
        ],
      },
      {
        path: 'medicalCouncilOn',
        label: '都道府県医療審議会の意見を聴いた日',
        kind: 'day',
        none: notYet,
        article: '法70条の3第2項',
      },
    ],
  },
  {
    title: '区域が二つ以上の都道府県にわたるとき',
    fields: [
      {
        path: 'certifyingPrefectureAgreedOn',
        label: '認定を行う知事を協議で定めた日',
        kind: 'day',
        none: notYet,
        article: '法70条の2第5項',
      },
      {
        path: 'otherPrefecturesHeard',
        label: '意見を聴いた、ほかの都道府県の知事',
        kind: 'entries',
        noun: '都道府県',
        article: '令5条の15の4',
        none: '聴いた都道府県はない',
        fields: [
          {
            path: 'prefecture',
            label: '名称',
            kind: 'choice',
            choices: prefectures.map((value) => ({ value, label: value })),
          },
          { path: 'on', label: '意見を聴いた日', kind: 'day' },
        ],
      },
    ],
  },
]
