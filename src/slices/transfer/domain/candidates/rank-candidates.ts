import type { MissingFact, Outcome } from '../../../../foundation/rule.ts'
import type { AdmissionCapability } from '../ward/admission-capability.ts'
import type { BedStatement } from '../ward/bed-counts.ts'
import type { WardKind } from '../ward/ward.ts'
import { type BedOffer, type BedWish, bedOffer, bedOffers } from './bed-offer.ts'
import { type CandidateFit, candidateFit } from './candidate-fit.ts'
import {
  type Near,
  type Nearness,
  near,
  nearnessOrder,
  nearnessSentence,
  type Origins,
  type Place,
} from './nearness.ts'
import { acceptanceRate, type PastAnswers, pastAnswersSentence } from './past-answers.ts'

export interface CandidateWard {
  readonly wardId: string
  readonly name: string
  readonly kind: WardKind
  readonly sheet: AdmissionCapability | null
  readonly beds: BedStatement | null
}

export interface CandidateFacility {
  readonly facilityId: string
  readonly name: string
  readonly organisationId: string
  readonly organisationName: string
  readonly institutionCode: string | null
  readonly place: Place
  /** Null where the purpose is not stated, so that nothing alike can be counted. */
  readonly pastAnswers: PastAnswers | null
  /** Those the sender may see; perhaps none. */
  readonly wards: readonly CandidateWard[]
}

export interface CandidateSearch extends BedWish, Origins {}

export interface RankedWard extends Pick<CandidateWard, 'wardId' | 'name' | 'kind'> {
  readonly fit: CandidateFit
  readonly beds: BedOffer
  /** Null where no single room is wished. */
  readonly singleRoom: { readonly outcome: Outcome; readonly text: string } | null
}

export interface RankedFacility extends Omit<CandidateFacility, 'wards' | 'pastAnswers'> {
  /** That of its best ward; `unknown` where no ward can be seen. */
  readonly outcome: Outcome
  readonly wards: readonly RankedWard[]
  readonly nearness: Nearness
  readonly nearnessText: string
  readonly pastAnswersText: string
}

export interface Ranking {
  readonly facilities: readonly RankedFacility[]
  /** What the sender has not written, each once. */
  readonly missing: readonly MissingFact[]
}

/**
 * Everyone is in the list, whatever speaks against it. The order is read from the left: fit, a bed in time, nearness to
 * the wished place (or to the sender, in kilometres where they are known), the single room wished, how the receiver answered before, the name.
 */
export function rankCandidates(candidates: readonly CandidateFacility[], search: CandidateSearch): Ranking {
  const placed = candidates.map((candidate) => ({ candidate, near: near(search, candidate.place) }))
  const nearKey = nearnessOrder(
    search,
    placed.map((each) => each.near),
  )
  const facilities = placed
    .map((each) => rankedFacility(each.candidate, each.near, nearKey(each.near), search))
    .toSorted((one, other) => compareKeys(one.key, other.key) || (one.ranked.name < other.ranked.name ? -1 : 1))
    .map(({ ranked }) => ranked)
  const all = facilities.flatMap(({ wards }) => wards.flatMap(({ fit }) => fit.missing))
  return { facilities, missing: [...new Map(all.map((each) => [each.field, each])).values()] }
}

type Key = readonly number[]

const compareKeys = (one: Key, other: Key): number => {
  const differing = one.findIndex((part, position) => part !== other[position])
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0)
}

const fits: readonly Outcome[] = ['met', 'unknown', 'broken']

function rankedFacility(
  { wards, pastAnswers, ...facility }: CandidateFacility,
  away: Near,
  nearKey: Key,
  search: CandidateSearch,
) {
  const ranked = wards
    .map((ward) => rankedWard(ward, search))
    .toSorted((one, other) => compareKeys(wardKey(one), wardKey(other)) || (one.name < other.name ? -1 : 1))
  const [best] = ranked
  const [fit = 1, open = Number.MAX_SAFE_INTEGER, beds = bedOffers.indexOf('unknown'), room = 1] = best
    ? wardKey(best)
    : []
  const past = [
    -((pastAnswers && acceptanceRate(pastAnswers)) ?? 0.5),
    pastAnswers?.medianAnswerHours ?? Number.MAX_VALUE,
  ]
  return {
    key: [fit, open, beds, ...nearKey, room, ...past],
    ranked: {
      ...facility,
      outcome: best?.fit.outcome ?? ('unknown' as const),
      wards: ranked,
      nearness: away.nearness,
      nearnessText: nearnessSentence(away, facility.place, search),
      pastAnswersText: pastAnswersSentence(pastAnswers),
    },
  }
}

function rankedWard({ wardId, name, kind, sheet, beds }: CandidateWard, search: CandidateSearch): RankedWard {
  const fit = candidateFit({ need: search.need, wardKind: kind, sheet }, search.today)
  const offer = bedOffer(beds, sheet?.usualDaysToAdmission, search)
  return { wardId, name, kind, fit, beds: offer, singleRoom: singleRoom(sheet?.privateRooms, search) }
}

function singleRoom(privateRooms: number | undefined, { need }: CandidateSearch): RankedWard['singleRoom'] {
  if (!need.singleRoomWished) return null
  if (privateRooms === undefined) return { outcome: 'unknown', text: '個室の数は、受入条件表に書かれていません。' }
  if (privateRooms === 0) return { outcome: 'broken', text: '個室がありません(ご家族の希望)。' }
  return { outcome: 'met', text: `個室が${privateRooms}室あります。空きは照会で確かめてください。` }
}

/** Of wards that fit alike, the one with less open comes first. */
const wardKey = ({ fit, beds, singleRoom: room }: RankedWard): Key => [
  fits.indexOf(fit.outcome),
  fit.reasons.filter(({ outcome }) => outcome !== 'met').length,
  bedOffers.indexOf(beds.kind),
  room === null ? 0 : fits.indexOf(room.outcome),
]
