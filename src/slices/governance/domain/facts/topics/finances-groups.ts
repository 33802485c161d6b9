// 法70条の3第1項第1号〜第5号 (means, skills, purpose, favours) and 法70条の14 (特定): what is stated of the finances.
import type { FactGroup } from '../fact-field.ts'

const judged = 'だれかの判断です。判断した根拠は「根拠」に書きます。'
const noAccounts = '承認された計算書類がまだない'

export const financesGroups: readonly FactGroup[] = [
  {
    title: '業務を行う力',
    note: judged,
    fields: [
      {
        path: 'financialBase',
        label: '業務に必要な経理的基礎',
        kind: 'truth',
        article: '法70条の3第1項第2号',
        choices: [
          { value: 'yes', label: 'ある' },
          { value: 'no', label: 'ない' },
        ],
      },
      {
        path: 'technicalAbility',
        label: '業務に必要な技術的能力',
        kind: 'truth',
        article: '法70条の3第1項第2号',
        choices: [
          { value: 'yes', label: 'ある' },
          { value: 'no', label: 'ない' },
        ],
      },
    ],
  },
  {
    title: '業務の目的と公正',
    note: judged,
    fields: [
      {
        path: 'mainBusinessCostRatio',
        label: '費用全体に占める医療連携推進業務の割合',
        kind: 'percent',
        unit: '%',
        article: '法70条の3第1項第1号',
      },
      {
        path: 'specialBenefit',
        label: '社員・役員・職員などの関係者への特別の利益',
        kind: 'truth',
        article: '法70条の3第1項第3号、令5条の15の2',
        choices: [
          { value: 'yes', label: '与えている' },
          { value: 'no', label: '与えていない' },
        ],
      },
      {
        path: 'otherBusinessHarms',
        label: '医療連携推進業務以外の業務による支障のおそれ',
        kind: 'truth',
        article: '法70条の3第1項第5号',
        choices: [
          { value: 'yes', label: 'ある' },
          { value: 'no', label: 'ない' },
        ],
      },
    ],
  },
  {
    title: '最終会計年度の計算書類',
    note: '公認会計士等の監査が要るか（特定地域医療連携推進法人か）を、ここから判定します。',
    fields: [
      {
        path: 'lastFiscalYearEndedOn',
        label: '最終会計年度の末日',
        kind: 'day',
        none: noAccounts,
        article: '法70条の14',
      },
      {
        path: 'liabilitiesYen',
        label: '負債の部の合計',
        kind: 'number',
        unit: '円',
        none: noAccounts,
        article: '規39条の22の2',
      },
      {
        path: 'businessRevenueYen',
        label: '事業収益の合計',
        kind: 'number',
        unit: '円',
        none: noAccounts,
        article: '規39条の22の2',
      },
    ],
  },
]
