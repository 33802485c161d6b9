// 法70条の3第1項第3号, 令5条の15の2: no special benefit to members, officers, staff and those related to them.

import { suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, judged } from '../criterion.ts'

export const nobodyIsFavoured: Criterion = {
  ...criterionItem(3),
  title: '特別の利益の禁止',
  decide: ({ finances }) =>
    judged(finances?.specialBenefit, {
      field: 'finances.specialBenefit',
      label: '社員・役員・職員などの関係者に特別の利益を与えているかの判断',
      supplier: suppliers.office,
      good: false,
      met: '関係者に特別の利益を与えていないと判断されています',
      broken: '関係者に特別の利益を与えていると判断されています',
    }),
}
