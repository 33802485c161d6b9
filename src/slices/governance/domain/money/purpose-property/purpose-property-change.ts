import type { MissingFact } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { purposeShare } from '../../parameters/money-parameters.ts'
import { gainKinds, gainWords, type PurposePropertyYear } from './purpose-property-facts.ts'

/** What a year added to the purpose property and took from it, as 法70条の22第2項 counts. Null: a figure is not stated. */
export interface PurposePropertyChange {
  readonly gainedYen: number | null
  readonly deductedYen: number | null
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly string[]
}

export function purposePropertyChange(facts: PurposePropertyYear): PurposePropertyChange {
  const [gained, deducted] = [gains(facts), deductions(facts)]
  return {
    gainedYen: gained.yen,
    deductedYen: deducted.yen,
    missing: [...gained.missing, ...deducted.missing],
    warnings: deducted.warnings,
  }
}

const field = ({ year }: PurposePropertyYear, name: string): string => `years[${year.until}].${name}`

function gains(facts: PurposePropertyYear) {
  const unstated = gainKinds.filter((kind) => facts.gainsYen?.[kind] === undefined)
  const missing = unstated.map((kind) =>
    missingFact(
      field(facts, `gainsYen.${kind}`),
      `${gainWords[kind].label}の額(公益法18条${gainWords[kind].item})`,
      suppliers.accountant,
    ),
  )
  const yen = gainKinds.reduce((sum, kind) => {
    const amount = Math.max(0, facts.gainsYen?.[kind] ?? 0)
    return sum + (gainWords[kind].half ? amount * purposeShare : amount)
  }, 0)
  return { yen: missing.length > 0 ? null : yen, missing }
}

function deductions(facts: PurposePropertyYear) {
  const { consumedYen, otherConsumedYen, goingOnIsDifficult } = facts
  const missing = [
    ...(consumedYen === undefined
      ? [
          missingFact(
            field(facts, 'consumedYen'),
            '医療連携推進業務に費消・譲渡した目的事業財産の額',
            suppliers.accountant,
          ),
        ]
      : []),
    ...(otherConsumedYen === undefined
      ? [
          missingFact(
            field(facts, 'otherConsumedYen'),
            '業務に費消したその他の財産の額(規則39条の28)',
            suppliers.accountant,
          ),
        ]
      : []),
    ...(otherConsumedYen && goingOnIsDifficult === undefined
      ? [
          missingFact(
            field(facts, 'goingOnIsDifficult'),
            '業務の継続が困難な場合に当たるか(規則39条の28)',
            suppliers.prefecture,
          ),
        ]
      : []),
  ]
  const refused = otherConsumedYen && goingOnIsDifficult === false
  return {
    yen: missing.length > 0 ? null : (consumedYen ?? 0) + (refused ? 0 : (otherConsumedYen ?? 0)),
    missing,
    warnings: refused
      ? [`その他の財産の費消 ${otherConsumedYen}円は、業務の継続が困難な場合でないため差し引きません(規則39条の28)`]
      : [],
  }
}
