// 法30条の4第12項 (from 2027-04-01: 第11項): the applicant is a participant of the alliance. The list of participants is
// complete when stated.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { participantWord } from '../../law-version.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { plainName } from '../../plain-name.ts'
import { participantsMissing } from '../bed-sums.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

const applicantMissing = missingFact('applicant', '病床の許可を申請する者', suppliers.office)

function decide({ applicant, participants }: BedTransfer, on: CalendarDate): Finding {
  if (applicant === undefined || !participants) {
    return unknown([
      ...(applicant === undefined ? [applicantMissing] : []),
      ...(participants ? [] : [participantsMissing]),
    ])
  }
  const listed = participants.some((each) => plainName(each.name) === plainName(applicant))
  return listed
    ? met(`申請者「${applicant}」は${participantWord(on)}です`)
    : broken(`申請者「${applicant}」が${participantWord(on)}の一覧にありません`)
}

export const applicantIsAParticipant: TransferRequirement = {
  ...requirementNumber(5),
  title: '申請者が参加法人等であること',
  decide,
}
