// 法70条の3第1項第2号: the financial base and the technical ability the cooperation business needs.
import { allOf } from '../../../../../foundation/rule.ts'
import { suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, judged } from '../criterion.ts'

export const meansAndSkillsSuffice: Criterion = {
  ...criterionItem(2),
  title: '経理的基礎・技術的能力',
  decide: ({ finances }) =>
    allOf([
      judged(finances?.financialBase, {
        field: 'finances.financialBase',
        label: '業務に必要な経理的基礎があるかの判断',
        supplier: suppliers.prefecture,
        good: true,
        met: '経理的基礎があると判断されています',
        broken: '経理的基礎がないと判断されています',
      }),
      judged(finances?.technicalAbility, {
        field: 'finances.technicalAbility',
        label: '業務に必要な技術的能力があるかの判断',
        supplier: suppliers.prefecture,
        good: true,
        met: '技術的能力があると判断されています',
        broken: '技術的能力がないと判断されています',
      }),
    ]),
}
