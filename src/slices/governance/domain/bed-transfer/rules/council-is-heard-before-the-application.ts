// 法30条の4第12項 (from 2027-04-01: 第11項), 規則30条の32の3第4号: the alliance's council has been heard before the
// application for the permit.
import { heardBefore } from '../../heard-before.ts'
import { suppliers } from '../../missing-fact.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

export const councilIsHeardBeforeTheApplication: TransferRequirement = {
  ...requirementNumber(4, '規則30条の32の3第4号'),
  title: '評議会の意見をあらかじめ聴いていること',
  decide: ({ councilOpinionOn, applicationOn }) =>
    heardBefore(
      {
        field: 'councilOpinionOn',
        label: '地域医療連携推進評議会の意見',
        supplier: suppliers.office,
        on: councilOpinionOn,
      },
      { field: 'applicationOn', label: '許可の申請', supplier: suppliers.member, on: applicationOn },
    ),
}
