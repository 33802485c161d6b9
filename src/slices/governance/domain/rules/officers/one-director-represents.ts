// 法70条の3第1項第15号 (before 2024-04-01: 第14号): exactly one representative director.
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Officer } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { everyTruth } from '../../three-valued.ts'
import { type Criterion, criterionItem } from '../criterion.ts'
import { roleMissing } from './officers-are-enough-and-independent.ts'

const represents = (officer: Officer) =>
  everyTruth([officer.role && officer.role === 'director', officer.representative])

function decide({ officers }: CertificationCase): Finding {
  if (!officers) return unknown([missingFact('officers', '役員の名簿', suppliers.office)])
  const certain = officers.filter((officer) => represents(officer) === true).length
  const undecided = officers.filter((officer) => represents(officer) === undefined)
  if (certain > 1) return broken(`代表理事が ${certain}人います(1人でなければなりません)`)
  if (undecided.length > 0) {
    return unknown(
      undecided.map((officer) =>
        officer.representative
          ? roleMissing(officer)
          : missingFact(`officers[${officer.id}].representative`, '代表理事か否か', suppliers.office),
      ),
      `代表理事とされている者 ${certain}人`,
    )
  }
  return certain === 1 ? met('代表理事は1人です') : broken('代表理事がいません')
}

export const oneDirectorRepresents: Criterion = { ...criterionItem(15), title: '代表理事', decide }
