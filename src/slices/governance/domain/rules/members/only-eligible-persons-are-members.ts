// 法70条の3第1項第8号 (before 2024-04-01: 第7号), 70条1項, 規則39条の2: the articles limit members to participants of
// the four kinds and the other persons of the ordinance, none of whom runs a for-profit business.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Member, Municipality } from '../../certification-case.ts'
import { opensInArea, type Side } from '../../cooperation-area.ts'
import { noMoneyItemInsertedOn } from '../../law-version.ts'
import {
  areaMissing,
  facilityFactsMissing,
  isIndividual,
  kindMissing,
  membersMissing,
  personMissing,
} from '../../membership.ts'
import { memberField, missingFact, suppliers } from '../../missing-fact.ts'
import { someTruth } from '../../three-valued.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

type Area = readonly Municipality[] | undefined

const sidesOfBasis: Readonly<Record<1 | 2 | 3 | 4, Side>> = { 1: 'hospital', 2: 'care', 3: 'hospital', 4: 'care' }
const sideNames: Readonly<Record<Side, string>> = { hospital: '病院等', care: '介護事業等の施設・事業所' }

function isNonProfit(member: Member): Finding {
  if (member.forProfit === undefined) {
    return unknown([missingFact(memberField(member, 'forProfit'), '営利を目的とする事業者か', suppliers.member)])
  }
  return member.forProfit ? broken(`${member.name}は営利を目的とする事業者です`) : met()
}

function opensSomethingInArea(member: Member, area: Area, sides: readonly Side[]): Finding {
  const opens = someTruth(sides.map((side) => opensInArea(member, side, area)))
  const words = sides.map((side) => sideNames[side]).join('又は')
  if (opens) return met()
  if (opens === undefined) return unknown([...(area ? [] : [areaMissing]), ...facilityFactsMissing(member, area)])
  const unclassed =
    sides.includes('care') && member.facilities?.some(({ kind }) => kind === 'pharmacy' || kind === 'other')
  if (!unclassed) return broken(`${member.name}は区域内に${words}を開設していません`)
  const label = '薬局・その他の施設が介護事業等に当たるか'
  return unknown([missingFact(memberField(member, 'facilities'), label, suppliers.prefecture)])
}

function isParticipantOfAKind(member: Member, area: Area, on: CalendarDate): Finding {
  const individual = isIndividual(member)
  if (on < noMoneyItemInsertedOn && individual !== false) {
    return individual
      ? broken(`${member.name}は個人です(個人が参加できるのは2024年4月1日からです)`)
      : unknown([personMissing(member)])
  }
  if (member.basis === undefined) return opensSomethingInArea(member, area, ['hospital', 'care'])
  if (individual !== member.basis >= 3) {
    const label = `法70条1項第${member.basis}号と、法人・個人の別(${individual ? '個人' : '法人'})のどちらが正しいか`
    return unknown([missingFact(memberField(member, 'basis'), label, suppliers.office)])
  }
  const side = sidesOfBasis[member.basis]
  const otherSide = side === 'hospital' ? 'care' : 'hospital'
  if (opensInArea(member, side, area) === false && opensInArea(member, otherSide, area)) {
    const label = `法70条1項第${member.basis}号か(区域内にあるのは${sideNames[otherSide]})`
    return unknown([missingFact(memberField(member, 'basis'), label, suppliers.office)])
  }
  return opensSomethingInArea(member, area, [side])
}

function isPlainMemberOfAKind(member: Member, area: Area): Finding {
  if (!member.eligibility) {
    const label = '規則39条の2のどれに当たる社員か'
    return unknown([missingFact(memberField(member, 'eligibility'), label, suppliers.office)])
  }
  return member.eligibility === 'practitioner' ? opensSomethingInArea(member, area, ['hospital', 'care']) : met()
}

function kindIsValid(member: Member, area: Area, on: CalendarDate): Finding {
  if (!member.kind) return unknown([kindMissing(member)])
  return member.kind === 'participant' ? isParticipantOfAKind(member, area, on) : isPlainMemberOfAKind(member, area)
}

function everyMemberIsEligible({ members, articles }: CertificationCase, on: CalendarDate): Finding {
  if (!members) return unknown([membersMissing])
  const findings = allOf(members.flatMap((each) => [isNonProfit(each), kindIsValid(each, articles?.area, on)]))
  return findings.outcome === 'met'
    ? withWarnings(met(`社員 ${members.length}人がすべて資格のある者です`), ...findings.warnings)
    : findings
}

export const onlyEligiblePersonsAreMembers: Criterion = {
  ...criterionItem(8),
  title: '社員の限定',
  decide: (facts, on) =>
    allOf([
      clauseStated(facts.articles, 'membershipLimit', '社員を参加法人等と省令で定める者に限る旨'),
      everyMemberIsEligible(facts, on),
    ]),
}
