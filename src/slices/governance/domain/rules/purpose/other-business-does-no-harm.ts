// 法70条の3第1項第5号 (before 2024-04-01: 第4号): other business does not hinder the cooperation business.

import { suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, judged } from '../criterion.ts'

export const otherBusinessDoesNoHarm: Criterion = {
  ...criterionItem(5),
  title: '他の業務による支障',
  decide: ({ finances }) =>
    judged(finances?.otherBusinessHarms, {
      field: 'finances.otherBusinessHarms',
      label: '医療連携推進業務以外の業務が支障を及ぼすおそれがあるかの判断',
      supplier: suppliers.office,
      good: false,
      met: '他の業務による支障のおそれはないと判断されています',
      broken: '他の業務が医療連携推進業務に支障を及ぼすおそれがあると判断されています',
    }),
}
