// No article prescribes it; prefectures confirm before applying that the coordination conference of every planning area
// of the alliance goes the same way (神奈川県 2019, 埼玉県 2024).
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, type MissingFact, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, CoordinationConference, PlanningArea } from '../../certification-case.ts'
import { isInArea } from '../../cooperation-area.ts'
import { areaMissing } from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { plainName } from '../../plain-name.ts'
import { someTruth, type Truth } from '../../three-valued.ts'
import { type Gate, gateNumber, hasHappened } from '../gate.ts'

/** Only planning areas that share a municipality with the alliance's area matter. */
function touchesTheAlliance({ municipalities: places }: PlanningArea, { articles }: CertificationCase): Truth {
  const area = articles?.area
  if (!places || !area) return undefined
  return someTruth([...places.map((each) => isInArea(each, area)), ...area.map((each) => isInArea(each, places))])
}

function conferenceAgrees(
  { name }: PlanningArea,
  conferences: readonly CoordinationConference[],
  on: CalendarDate,
): Finding {
  const ofThisArea = conferences.filter((each) => plainName(each.planningArea) === plainName(name))
  const held = ofThisArea.flatMap((each) => (each.on ? [{ on: each.on, inFavour: each.inFavour }] : []))
  if (held.length < ofThisArea.length) {
    const field = `process.coordinationConferences[${name}].on`
    return unknown([missingFact(field, '調整会議の開催日', suppliers.prefecture)])
  }
  const latest = held
    .filter((each) => hasHappened(each.on, on))
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .at(-1)
  if (!latest) return broken(`構想区域「${name}」の調整会議はまだ開かれていません`)
  const day = formatJapaneseDate(latest.on)
  if (latest.inFavour === undefined) {
    const field = `process.coordinationConferences[${name}].inFavour`
    return unknown([missingFact(field, `${day}の調整会議の協議の方向性`, suppliers.prefecture)])
  }
  return latest.inFavour
    ? met(`構想区域「${name}」の調整会議(${day})の協議の方向性に沿っています`)
    : broken(`構想区域「${name}」の調整会議(${day})の協議の方向性に沿っていません`)
}

const placesMissing = ({ name }: PlanningArea, { articles }: CertificationCase): MissingFact =>
  articles?.area
    ? missingFact(`planningAreas[${name}].municipalities`, '構想区域の市区町村', suppliers.prefecture)
    : areaMissing

function decide(facts: CertificationCase, on: CalendarDate): Finding {
  const conferences = facts.process?.coordinationConferences
  const areas = (facts.planningAreas ?? [])
    .map((area) => ({ area, touches: touchesTheAlliance(area, facts) }))
    .filter(({ touches }) => touches !== false)
  if (!conferences) {
    const field = 'process.coordinationConferences'
    return unknown([missingFact(field, '地域医療構想調整会議の開催日と協議の方向性', suppliers.prefecture)])
  }
  if (areas.length === 0) {
    return unknown([missingFact('planningAreas', '医療連携推進区域に係る構想区域', suppliers.prefecture)])
  }
  return allOf(
    areas.map(({ area, touches }) => {
      const finding = conferenceAgrees(area, conferences, on)
      return finding.outcome === 'broken' && !touches
        ? unknown([placesMissing(area, facts)], ...finding.because)
        : finding
    }),
  )
}

export const conferencesAgree: Gate = { ...gateNumber(4, null), title: '調整会議', decide }
