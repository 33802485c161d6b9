// 法70条の3第1項第10号 (before 2024-04-01: 第9号): no unfair or discriminatory terms for gaining or losing membership.

import { suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, judged } from '../criterion.ts'

export const joiningAndLeavingIsFair: Criterion = {
  ...criterionItem(10),
  title: '社員資格の得喪の条件',
  decide: ({ articles }) =>
    judged(articles?.membershipTermsDiscriminatory, {
      field: 'articles.membershipTermsDiscriminatory',
      label: '社員資格の得喪に不当に差別的な条件があるかの判断',
      supplier: suppliers.prefecture,
      good: false,
      met: '社員資格の得喪に不当に差別的な条件はないと判断されています',
      broken: '社員資格の得喪に不当に差別的な条件があると判断されています',
    }),
}
