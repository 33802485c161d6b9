// 法70条の3第2項: the governor weighs the consistency with the regional medical vision. A person judges; the case says how.

import { visionWord } from '../../law-version.ts'
import { suppliers } from '../../missing-fact.ts'
import { judged } from '../criterion.ts'
import { type Gate, gateNumber } from '../gate.ts'

export const regionalVisionIsRespected: Gate = {
  ...gateNumber(2, '法70条の3第2項'),
  title: '地域医療構想との整合性',
  decide: ({ process }, on) =>
    judged(process?.consistentWithVision, {
      field: 'process.consistentWithVision',
      label: `${visionWord(on)}との整合性についての知事の判断`,
      supplier: suppliers.prefecture,
      good: true,
      met: `${visionWord(on)}と整合すると判断されています`,
      broken: `${visionWord(on)}と整合しないと判断されています`,
    }),
}
