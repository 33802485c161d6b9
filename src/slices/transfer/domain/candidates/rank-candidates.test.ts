import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import {
  arbitraryCounts,
  arbitraryFacility,
  arbitraryNeed,
  now,
  places,
  statedHoursAgo,
  today,
} from '../testing/arbitrary-ward.ts'
import { plainNeed as need } from '../testing/plain-need.ts'
import { nothingStated } from '../ward/admission-capability.ts'
import { noBeds } from '../ward/bed-counts.ts'
import { bedOffer } from './bed-offer.ts'
import { noPastAnswers, pastAnswersSentence } from './past-answers.ts'
import { type CandidateFacility, type CandidateSearch, rankCandidates } from './rank-candidates.ts'

const [atsugi, ebina, aikawa, machida] = places
const position = { latitude: 35.446, longitude: 139.391 }
const search: CandidateSearch = { need, wantedOn: null, today, now, wishedPlace: null, senderPlace: ebina }
const beds = { counts: { ...noBeds, female: 2 }, note: '', statedAt: statedHoursAgo(1) }
const ward = {
  wardId: 'w',
  name: '一病棟',
  kind: 'other' as const,
  sheet: { ...nothingStated, purposes: ['rehabilitation'] as const, sexes: 'both' as const },
  beds,
}
const facility = (name: string, changes: Partial<CandidateFacility> = {}): CandidateFacility => ({
  facilityId: name,
  name,
  organisationId: name,
  organisationName: name,
  institutionCode: null,
  place: ebina,
  pastAnswers: noPastAnswers,
  wards: [ward],
  ...changes,
})
const order = (candidates: readonly CandidateFacility[], changes: Partial<CandidateSearch> = {}) =>
  rankCandidates(candidates, { ...search, ...changes }).facilities.map(({ name }) => name)

describe('the order of the candidates', () => {
  it('goes by fit first, and nobody is left out', () => {
    const unfit = facility('c', { wards: [{ ...ward, sheet: { ...ward.sheet, sexes: 'maleOnly' } }] })
    const unseen = facility('a', { wards: [] })
    const open = facility('b', { wards: [{ ...ward, sheet: { ...ward.sheet, purposes: undefined } }] })
    expect(order([unfit, unseen, open, facility('d')])).toEqual(['d', 'b', 'a', 'c'])
  })

  it('then by a bed in time: now, ageing, later, not known, none', () => {
    const withBeds = (name: string, changed: object | null) =>
      facility(name, { wards: [{ ...ward, beds: changed && { ...beds, ...changed } }] })
    const candidates = [
      withBeds('none', { counts: noBeds }),
      withBeds('stale', { statedAt: statedHoursAgo(72) }),
      withBeds('later', { freeFromOn: calendarDate('2026-12-10') }),
      withBeds('ageing', { statedAt: statedHoursAgo(24) }),
      withBeds('now', {}),
    ]
    expect(order(candidates, { wantedOn: calendarDate('2026-12-01') })).toEqual([
      'now',
      'ageing',
      'later',
      'stale',
      'none',
    ])
  })

  it('then by nearness to where the family wishes, else to the sender', () => {
    const candidates = [
      facility('a', { place: machida }),
      facility('b', { place: aikawa }),
      facility('c', { place: atsugi }),
    ]
    expect(order([...candidates, facility('d')])).toEqual(['d', 'c', 'b', 'a'])
    expect(order([...candidates, facility('d')], { wishedPlace: machida })).toEqual(['a', 'b', 'c', 'd'])
    expect(order([...candidates, facility('d')], { wishedPlace: atsugi })).toEqual(['c', 'd', 'b', 'a'])
  })

  it('then by the single room wished, then by past answers', () => {
    const rooms = (privateRooms: number) => [{ ...ward, sheet: { ...ward.sheet, privateRooms } }]
    const wished = { need: { ...need, singleRoomWished: true } }
    expect(order([facility('a', { wards: rooms(0) }), facility('b', { wards: rooms(3) })], wished)).toEqual(['b', 'a'])
    const past = (asked: number, accepted: number, medianAnswerHours: number | null) => ({
      pastAnswers: { asked, accepted, medianAnswerHours },
    })
    const candidates = [
      facility('rarely', past(10, 2, 1)),
      facility('slowly', past(10, 8, 40)),
      facility('quickly', past(10, 8, 2)),
      facility('asked twice', past(2, 0, 1)),
    ]
    expect(order(candidates)).toEqual(['quickly', 'slowly', 'asked twice', 'rarely'])
  })

  it('depends on nothing but the candidates, whatever order they come in', () => {
    const distinct = fc.uniqueArray(arbitraryFacility, { maxLength: 6, selector: ({ name }) => name })
    fc.assert(
      fc.property(distinct, arbitraryNeed, fc.integer(), (candidates, asked, seed) => {
        const shuffled = candidates.toSorted((one, other) => (hash(one.name, seed) < hash(other.name, seed) ? -1 : 1))
        const searched = { need: asked, senderPlace: { ...ebina, position } }
        const ranked = order(candidates, searched)
        expect(order(shuffled, searched)).toEqual(ranked)
        expect(ranked.toSorted()).toEqual(candidates.map(({ name }) => name).toSorted())
      }),
    )
  })

  it('hangs on no stale number', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryFacility, { maxLength: 5 }),
        arbitraryNeed,
        arbitraryCounts,
        (candidates, asked, counts) => {
          const aged = (stale: typeof counts) =>
            candidates.map((candidate) => ({
              ...candidate,
              wards: candidate.wards.map((each) => ({
                ...each,
                beds: { counts: stale, note: '', statedAt: statedHoursAgo(72) },
              })),
            }))
          const answers = [noBeds, counts].map((stale) => rankCandidates(aged(stale), { ...search, need: asked }))
          expect(answers[0]).toEqual(answers[1])
        },
      ),
    )
  })
})

const hash = (name: string, seed: number): string => [...name].map((each) => each.charCodeAt(0) ^ seed).join()

describe('the words about beds and past answers', () => {
  it('say what is there, for whom, and how old it is', () => {
    const wish = { need, wantedOn: calendarDate('2026-11-24'), today, now }
    expect(bedOffer(beds, undefined, wish).text).toBe('空床が2床あります(1時間前に確認)。')
    expect(bedOffer(beds, 14, wish)).toEqual({
      kind: 'later',
      text: '空床が2床ありますが、受入れまで通常14日かかり、希望の日に間に合わない見込みです(1時間前に確認)。',
    })
    expect(bedOffer({ ...beds, counts: { ...noBeds, male: 3 } }, undefined, wish).text).toContain(
      '性別・隔離の条件に合う',
    )
    const isolated = { ...wish, need: { ...need, procedures: [{ code: 'isolation' as const }] } }
    expect(bedOffer(beds, undefined, isolated).kind).toBe('none')
    const stale = bedOffer({ ...beds, statedAt: statedHoursAgo(100) }, undefined, wish)
    expect(stale).toEqual({
      kind: 'unknown',
      text: '最後の確認は4日前。今の空床は分かりません。照会で確かめてください。',
    })
  })

  it('give a rate only where it is more than chance', () => {
    expect(pastAnswersSentence(noPastAnswers)).toBe('この1年に、同じ目的で照会した記録はありません。')
    expect(pastAnswersSentence({ asked: 3, accepted: 1, medianAnswerHours: null })).not.toContain('%')
    expect(pastAnswersSentence({ asked: 8, accepted: 6, medianAnswerHours: 5 })).toBe(
      '同じ目的の直近の照会8件のうち、受入可は6件(受入率75%)、回答までの中央値は5時間です。',
    )
  })
})
