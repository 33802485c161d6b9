// 法70条の3第2項: before deciding, the governor hears the prefectural medical council.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Gate, gateNumber, hasHappened } from '../gate.ts'

function decide({ process }: CertificationCase, on: CalendarDate): Finding {
  const heardOn = process?.medicalCouncilOn
  if (heardOn === undefined) {
    return unknown([
      missingFact('process.medicalCouncilOn', '都道府県医療審議会の意見を聴いた日', suppliers.prefecture),
    ])
  }
  if (heardOn === null) return broken('都道府県医療審議会の意見をまだ聴いていません')
  const day = formatJapaneseDate(heardOn)
  return hasHappened(heardOn, on)
    ? met(`${day}に都道府県医療審議会の意見を聴いています`)
    : broken(`都道府県医療審議会(${day})は${formatJapaneseDate(on)}にはまだ開かれていません`)
}

export const medicalCouncilIsHeard: Gate = { ...gateNumber(3, '法70条の3第2項'), title: '都道府県医療審議会', decide }
