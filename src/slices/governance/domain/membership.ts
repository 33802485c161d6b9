import type { MissingFact } from '../../../foundation/rule.ts'
import type { Member, Municipality } from './certification-case.ts'
import { isInArea } from './cooperation-area.ts'
import { memberField, missingFact, suppliers } from './missing-fact.ts'
import { everyTruth, type Truth } from './three-valued.ts'

export const isParticipant = (member: Member): Truth => member.kind && member.kind === 'participant'

/** 法70条1項3号・4号 name persons who are not corporations. */
export const isIndividual = (member: Member): Truth => {
  if (member.person) return member.person === 'individual'
  return member.basis && member.basis >= 3
}

export const isIndividualParticipant = (member: Member): Truth =>
  everyTruth([isParticipant(member), isIndividual(member)])

export const couldBeParticipant = (member: Member): boolean => isParticipant(member) !== false

export const membersMissing = missingFact('members', '社員の名簿', suppliers.office)

export const kindMissing = (member: Member): MissingFact =>
  missingFact(memberField(member, 'kind'), '参加法人等か、それ以外の社員か', suppliers.office)

export const personMissing = (member: Member): MissingFact =>
  missingFact(memberField(member, 'person'), '法人か個人か', suppliers.member)

export const votesMissing = (member: Member): MissingFact =>
  missingFact(memberField(member, 'votes'), '議決権の数', suppliers.office)

/**
 * What is not known about a member's facilities, so that it cannot be said which side it belongs to: also a place that is
 * named too roughly, a city of which only some wards are in the area.
 */
export function facilityFactsMissing(
  member: Member,
  area: readonly Municipality[] | undefined,
): readonly MissingFact[] {
  if (!member.facilities) {
    return [missingFact(memberField(member, 'facilities'), '開設・管理する施設の名称・種別・所在地', suppliers.member)]
  }
  return member.facilities.flatMap(({ name, kind, municipality }, index) => {
    const path = `${memberField(member, 'facilities')}[${name ?? index}]`
    const tooRough = municipality && area && isInArea(municipality, area) === undefined
    const place = tooRough ? '施設の所在する区(区域には一部の区だけが含まれます)' : '施設の所在する市区町村'
    return [
      ...(kind ? [] : [missingFact(`${path}.kind`, '施設の種別', suppliers.member)]),
      ...(municipality && !tooRough ? [] : [missingFact(`${path}.municipality`, place, suppliers.member)]),
    ]
  })
}

export const areaMissing = missingFact('articles.area', '定款に定めた医療連携推進区域', suppliers.office)
