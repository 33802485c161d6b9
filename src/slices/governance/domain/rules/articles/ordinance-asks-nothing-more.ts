// 法70条の3第1項第21号 (before 2024-04-01: 第20号): further requirements by ordinance. 規則 as of 2026-03-22 has none.
import { met, withWarnings } from '../../../../../foundation/rule.ts'
import { type Criterion, criterionItem } from '../criterion.ts'

export const ordinanceAsksNothingMore: Criterion = {
  ...criterionItem(21),
  title: 'その他省令で定める要件',
  decide: () =>
    withWarnings(
      met('医療法施行規則に定められた要件はありません(2026年3月22日現在)'),
      '2026年3月22日より後の医療法施行規則の改正は確認していません',
    ),
}
