// 令5条の4の2第1項: the applications for which beds may be counted on top are listed there.
import { broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { plainName } from '../../plain-name.ts'
import { bedRange } from '../bed-sums.ts'
import { type ApplicationKind, applicationKindWords, type BedTransfer } from '../bed-transfer-facts.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

const unlisted: readonly ApplicationKind[] = ['decrease', 'other']
const gaining: readonly ApplicationKind[] = ['increase', 'clinicIncrease']

/** An application for more beds by one whose beds do not become more: the file contradicts itself somewhere. */
function gainsNothing({ participants = [], applicant, applicationKind }: BedTransfer): boolean {
  if (applicant === undefined || !applicationKind || !gaining.includes(applicationKind)) return false
  const own = participants.filter((each) => plainName(each.name) === plainName(applicant))
  return own.length > 0 && bedRange(own, 'after').most <= bedRange(own, 'before').least
}

function decide(facts: BedTransfer): Finding {
  const kind = facts.applicationKind
  if (!kind) return unknown([missingFact('applicationKind', '申請の種類', suppliers.member)])
  const words = applicationKindWords[kind]
  if (unlisted.includes(kind)) return broken(`「${words}」は特例の対象となる申請ではありません`)
  const finding = met(`「${words}」の許可の申請`)
  return gainsNothing(facts) ? withWarnings(finding, '増やす申請ですが、申請者の病床数が増えていません') : finding
}

export const applicationIsOfAListedKind: TransferRequirement = {
  ...requirementNumber(6, '令5条の4の2第1項'),
  title: '申請の種類',
  decide,
}
