import type { MissingFact } from '../../../../foundation/rule.ts'
import type { CertificationCase, CooperationMatter } from '../certification-case.ts'
import { couldBeParticipant } from '../membership.ts'
import { missingFact, suppliers } from '../missing-fact.ts'

const lacking = (field: string, label: string) => missingFact(field, label, suppliers.office)

const lackingTarget = ({ title, targets }: CooperationMatter): readonly MissingFact[] =>
  targets && targets.length > 0 ? [] : [lacking(`policy.matters[${title}].targets`, `「${title}」の目標`)]

/**
 * What the first four parts of a 医療連携推進方針 still lack: area, participants, philosophy and operating policy,
 * matters with their targets (法70条の2第2項, and the parts that policies have in practice). The fifth, on care, is
 * for the alliance to choose (同条4項).
 */
export function lackingInPolicy({ policy, members = [] }: CertificationCase): readonly MissingFact[] {
  const matters = policy?.matters ?? []
  return [
    ...(policy?.area?.length ? [] : [lacking('policy.area', '医療連携推進区域')]),
    ...(members.some(couldBeParticipant) ? [] : [lacking('members', '参加法人等')]),
    ...(policy?.philosophy ? [] : [lacking('policy.philosophy', '理念')]),
    ...(policy?.operatingPolicy?.length ? [] : [lacking('policy.operatingPolicy', '運営方針')]),
    ...(matters.length > 0 ? [] : [lacking('policy.matters', '機能の分担及び業務の連携に関する事項及びその目標')]),
    ...matters.flatMap(lackingTarget),
  ]
}
