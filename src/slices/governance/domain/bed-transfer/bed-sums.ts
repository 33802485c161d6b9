import type { MissingFact } from '../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import {
  type BedFunction,
  type BedMoment,
  type BedTransfer,
  bedFunctions,
  bedFunctionWords,
  type TransferParticipant,
} from './bed-transfer-facts.ts'

/** What a sum of beds can be while some numbers are not stated: an unstated number is anything from 0. */
export interface BedRange {
  readonly least: number
  readonly most: number
}

export type BedTotals = Readonly<Record<BedFunction | 'total', number | null>>

export const anyNumber: BedRange = { least: 0, most: Number.POSITIVE_INFINITY }

type Participants = readonly TransferParticipant[]

export function bedRange(
  participants: Participants,
  moment: BedMoment,
  functions: readonly BedFunction[] = bedFunctions,
): BedRange {
  const counts = participants.flatMap((each) => functions.map((bedFunction) => each[moment]?.[bedFunction]))
  const least = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return { least, most: counts.includes(undefined) ? Number.POSITIVE_INFINITY : least }
}

export const formatBeds = ({ least, most }: BedRange): string => (least === most ? `${least}床` : `${least}床以上`)

const exactly = ({ least, most }: BedRange): number | null => (least === most ? least : null)

/** Beds of each function and of all; null where a number is not stated. */
export function bedTotals({ participants }: BedTransfer, moment: BedMoment): BedTotals {
  const sum = (functions: readonly BedFunction[]) =>
    participants ? exactly(bedRange(participants, moment, functions)) : null
  return {
    highlyAcute: sum(['highlyAcute']),
    acute: sum(['acute']),
    recovery: sum(['recovery']),
    chronic: sum(['chronic']),
    total: sum(bedFunctions),
  }
}

const momentWords: Readonly<Record<BedMoment, string>> = { before: '融通の前', after: '融通の後' }

export const participantsMissing = missingFact(
  'participants',
  '病院・診療所を開設するすべての参加法人等と、それぞれの病床数',
  suppliers.office,
)

/** Every number of beds that is not stated; a whole moment of one participant is one fact. */
export function bedsMissing(participants: Participants): readonly MissingFact[] {
  return participants.flatMap((participant) =>
    (['before', 'after'] as const).flatMap((moment) => {
      const field = `participants[${participant.name}].${moment}`
      const label = `${participant.name}の${momentWords[moment]}の病床数`
      const counts = participant[moment]
      if (!counts) return [missingFact(field, label, suppliers.member)]
      return bedFunctions
        .filter((bedFunction) => counts[bedFunction] === undefined)
        .map((bedFunction) =>
          missingFact(`${field}.${bedFunction}`, `${label}(${bedFunctionWords[bedFunction]})`, suppliers.member),
        )
    }),
  )
}
