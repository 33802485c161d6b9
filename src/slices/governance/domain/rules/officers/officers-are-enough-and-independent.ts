// 法70条の3第1項第14号 (before 2024-04-01: 第13号), 規則39条の9・39条の10: three directors and an auditor (イ); no officer
// together with kin and dependants is over a third of all officers (ロ); a director speaks for medicine (ハ).
import { allOf, broken, type Finding, type MissingFact, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Officer, Relation } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { minimumAuditors, minimumDirectors, officersPerKinGroup } from '../../parameters/certification-parameters.ts'
import { everyTruth, someTruth } from '../../three-valued.ts'
import { type Criterion, criterionItem } from '../criterion.ts'
import { kinGroupOf } from './kin-groups.ts'

const roleNames = { director: '理事', auditor: '監事' } as const

export const roleMissing = ({ id }: Officer): MissingFact =>
  missingFact(`officers[${id}].role`, '理事か監事か', suppliers.office)

function enough(officers: readonly Officer[], role: 'director' | 'auditor', minimum: number): Finding {
  const certain = officers.filter((officer) => officer.role === role).length
  const undecided = officers.filter((officer) => officer.role === undefined)
  const label = roleNames[role]
  if (certain >= minimum) return met(`${label} ${certain} ≥ ${minimum}`)
  if (certain + undecided.length < minimum) return broken(`${label} ${certain + undecided.length} < ${minimum}`)
  return unknown(undecided.map(roleMissing), `${label} ${certain}〜${certain + undecided.length}(${minimum}以上が必要)`)
}

/** 第14号ロ alone. Without officers there is no group. */
export function noGroupIsOverAThird(officers: readonly Officer[], relations: readonly Relation[] | undefined): Finding {
  if (officers.length === 0) return met('役員がいません')
  const groups = officers.map((officer) => ({ officer, size: kinGroupOf(officer, relations ?? []).size }))
  const largest = groups.reduce((left, right) => (right.size > left.size ? right : left))
  const most = Math.floor(officers.length / officersPerKinGroup)
  const name = largest.officer.name ?? largest.officer.id
  const because = `${name}と配偶者・三親等内の親族・特殊の関係のある者 ${largest.size}人 / 役員 ${officers.length}人(3分の1は${most}人まで)`
  if (largest.size > most) return broken(because)
  if (relations) return met(because)
  return unknown([missingFact('relations', '役員どうしの親族関係・特殊の関係', suppliers.officer)])
}

function oneDirectorSpeaksForMedicine(officers: readonly Officer[]): Finding {
  const isSuchDirector = (officer: Officer) =>
    everyTruth([officer.role && officer.role === 'director', officer.medicalExpert])
  const found = someTruth(officers.map(isSuchDirector))
  const label = '診療に関する学識経験者の団体の代表者その他の者'
  if (found) return met(`理事に${label}がいます`)
  if (found === false) return broken(`理事に${label}がいません`)
  return unknown(
    officers
      .filter((officer) => isSuchDirector(officer) === undefined)
      .map((officer) =>
        officer.medicalExpert
          ? roleMissing(officer)
          : missingFact(`officers[${officer.id}].medicalExpert`, `${label}である理事か`, suppliers.office),
      ),
  )
}

function decide({ officers, relations }: CertificationCase): Finding {
  if (!officers) return unknown([missingFact('officers', '役員の名簿', suppliers.office)])
  return allOf([
    enough(officers, 'director', minimumDirectors),
    enough(officers, 'auditor', minimumAuditors),
    noGroupIsOverAThird(officers, relations),
    oneDirectorSpeaksForMedicine(officers),
  ])
}

export const officersAreEnoughAndIndependent: Criterion = { ...criterionItem(14), title: '役員', decide }
