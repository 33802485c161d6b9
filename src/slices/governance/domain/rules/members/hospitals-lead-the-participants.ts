// 法70条の3第1項第9号 (before 2024-04-01: 第8号), 規則39条の7: at least two participants open hospitals and the like, and
// those hold more votes than the participants that run care businesses. How an operator of both counts is open.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Member } from '../../certification-case.ts'
import { opensInArea } from '../../cooperation-area.ts'
import { participantWord } from '../../law-version.ts'
import {
  areaMissing,
  couldBeParticipant,
  facilityFactsMissing,
  isParticipant,
  kindMissing,
  membersMissing,
  votesMissing,
} from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { minimumHospitalParticipants } from '../../parameters/certification-parameters.ts'
import { everyTruth, type Truth } from '../../three-valued.ts'
import { type Criterion, criterionItem } from '../criterion.ts'
import { formatRange, isAboveZero, possibilities, sumRanges } from './vote-range.ts'

interface Seat {
  readonly member: Member
  readonly participant: Truth
  readonly hospital: Truth
  readonly care: Truth
}

function seatsOf(members: readonly Member[], { articles }: CertificationCase): readonly Seat[] {
  return members.filter(couldBeParticipant).map((member) => ({
    member,
    participant: isParticipant(member),
    hospital: opensInArea(member, 'hospital', articles?.area),
    care: opensInArea(member, 'care', articles?.area),
  }))
}

function sidesMissing(seats: readonly Seat[], { articles }: CertificationCase) {
  const open = seats.filter((seat) => seat.hospital === undefined || seat.care === undefined)
  return [
    ...seats.filter((seat) => seat.participant === undefined).map((seat) => kindMissing(seat.member)),
    ...(articles?.area ? [] : [areaMissing]),
    ...open.flatMap((seat) => facilityFactsMissing(seat.member, articles?.area)),
  ]
}

function enoughOpenHospitals(seats: readonly Seat[], facts: CertificationCase, on: CalendarDate): Finding {
  const openers = seats.map((seat) => everyTruth([seat.participant, seat.hospital]))
  const certain = openers.filter((each) => each === true).length
  const possible = openers.filter((each) => each !== false).length
  const label = `病院等を開設する${participantWord(on)}`
  const minimum = minimumHospitalParticipants
  if (certain >= minimum) return met(`${label} ${certain} ≥ ${minimum}`)
  if (possible < minimum) return broken(`${label} ${possible} < ${minimum}`)
  return unknown(sidesMissing(seats, facts), `${label} ${certain}〜${possible}(${minimum}以上が必要)`)
}

type Reading = (votes: number, hospital: boolean, care: boolean) => number
const countedOnBoth: Reading = (votes, hospital, care) => (hospital ? votes : 0) - (care ? votes : 0)
const countedAsHospital: Reading = (votes, hospital, care) => (hospital ? votes : care ? -votes : 0)

/** Hospital votes less care votes under a reading, over everything the facts leave possible. */
function leadOfHospitals(seats: readonly Seat[], reading: Reading) {
  return sumRanges(
    seats.map(({ member, participant, hospital, care }) => [
      ...(participant ? [] : [0]),
      ...possibilities(hospital).flatMap((h) => possibilities(care).map((c) => reading(member.votes ?? 0, h, c))),
    ]),
  )
}

function hospitalsHoldMoreVotes(seats: readonly Seat[], facts: CertificationCase): Finding {
  const withoutVotes = seats.filter(({ member, hospital, care }) => {
    const countsOnNeitherSide = hospital === false && care === false
    return member.votes === undefined && !countsOnNeitherSide
  })
  if (withoutVotes.length > 0) {
    return unknown([...withoutVotes.map((seat) => votesMissing(seat.member)), ...sidesMissing(seats, facts)])
  }
  const [both, hospital] = [leadOfHospitals(seats, countedOnBoth), leadOfHospitals(seats, countedAsHospital)]
  const [onBoth, asHospital] = [isAboveZero(both), isAboveZero(hospital)]
  const because = `病院等の側の議決権と介護事業等の側の議決権の差: 両方に数えると ${formatRange(both)}、病院等の側だけに数えると ${formatRange(hospital)}(0を超える必要)`
  if (onBoth && asHospital) return met(because)
  if (onBoth === false && asHospital === false) return broken(because)
  if (onBoth === undefined || asHospital === undefined) return unknown(sidesMissing(seats, facts), because)
  const judgement = missingFact('members', '病院等と介護事業等の両方を行う参加法人等の数え方', suppliers.prefecture)
  return withWarnings(
    unknown([judgement], because),
    `両方を行う者の数え方で結論が分かれます。両方の側に数えると${words(onBoth)}(差 ${formatRange(both)})、病院等の側だけに数えると${words(asHospital)}(差 ${formatRange(hospital)})。都道府県に確認してください`,
  )
}

const words = (holds: boolean): string => (holds ? '満たし' : '満たさず')

function decide(facts: CertificationCase, on: CalendarDate): Finding {
  if (!facts.members) return unknown([membersMissing])
  const seats = seatsOf(facts.members, facts)
  return allOf([enoughOpenHospitals(seats, facts, on), hospitalsHoldMoreVotes(seats, facts)])
}

export const hospitalsLeadTheParticipants: Criterion = { ...criterionItem(9), title: '参加法人等の構成', decide }
