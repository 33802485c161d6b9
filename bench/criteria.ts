import { performance } from 'node:perf_hooks'
import { calendarDate } from '../src/foundation/calendar-date.ts'
import type {
  CertificationCase,
  Member,
  Municipality,
  Officer,
} from '../src/slices/governance/domain/certification-case.ts'
import { clauseNames, consultationItems, facilityKinds } from '../src/slices/governance/domain/certification-case.ts'
import { checkCriteria } from '../src/slices/governance/domain/check-criteria.ts'

// Criteria of one alliance (goal: p50 ≤ 1 ms) and of many random ones (goal: 10,000 in ≤ 10 s). Prints JSON.
const count = 10_000
const on = calendarDate('2026-11-22')
const random = seededRandom(20261122)
const area: readonly Municipality[] = Array.from({ length: 7 }, (_, index) => ({
  code: `14${index + 200}`,
  prefecture: '神奈川県',
  name: `架空第${index}市`,
}))

const alliances = Array.from({ length: count }, (_, index) => randomAlliance(index))
const started = performance.now()
const milliseconds = alliances.map((alliance) => {
  const before = performance.now()
  checkCriteria(alliance, on)
  return performance.now() - before
})
const totalSeconds = (performance.now() - started) / 1000
const sorted = milliseconds.toSorted((left, right) => left - right)
const at = (share: number) => Number(sorted[Math.floor(share * (count - 1))]?.toFixed(4))

console.log(
  JSON.stringify(
    {
      name: 'criteria',
      count,
      membersPerAlliance: '2–40',
      oneAllianceMilliseconds: { p50: at(0.5), p95: at(0.95), p99: at(0.99), goalP50: 1 },
      totalSeconds: Number(totalSeconds.toFixed(3)),
      goalTotalSeconds: 10,
    },
    null,
    2,
  ),
)

function randomAlliance(index: number): CertificationCase {
  return {
    name: `架空アライアンス${index}`,
    prefecture: '神奈川県',
    corporation: { publicInterest: chance(0.1), revokedOn: null, controlledByOrganisedCrime: false },
    articles: {
      area,
      noMoneyClause: chance(0.5),
      clauses: clauseNames.filter(() => chance(0.95)),
      consultationItems: consultationItems.filter(() => chance(0.95)),
      votesBasis: 'declared',
      votesUnfair: false,
      votesProportionalToMoney: false,
      membershipTermsDiscriminatory: false,
    },
    policy: { area, matters: [{ title: '共同研修', targets: ['年4回'] }] },
    planningAreas: [{ name: '県央', municipalities: area }],
    members: Array.from({ length: 2 + Math.floor(random() * 39) }, (_, at) => randomMember(at)),
    officers: Array.from({ length: 4 + Math.floor(random() * 20) }, (_, at) => randomOfficer(at)),
    relations: [{ between: ['o0', 'o1'], kind: 'spouse' }],
    council: { categories: ['receivesCare', 'medicalBody', 'academic'] },
    finances: { financialBase: true, technicalAbility: chance(0.9), mainBusinessCostRatio: random() },
    process: { consistentWithVision: true, medicalCouncilOn: on, coordinationConferences: [] },
  }
}

function randomMember(index: number): Member {
  return {
    name: `架空法人${index}`,
    kind: chance(0.9) ? 'participant' : 'plainMember',
    person: chance(0.9) ? 'corporation' : 'individual',
    forProfit: false,
    votes: chance(0.97) ? 1 + Math.floor(random() * 3) : undefined,
    facilities: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
      kind: facilityKinds[Math.floor(random() * facilityKinds.length)],
      municipality: area[Math.floor(random() * area.length)],
    })),
  }
}

function randomOfficer(index: number): Officer {
  return {
    id: `o${index}`,
    role: index === 3 ? 'auditor' : 'director',
    representative: index === 0,
    medicalExpert: chance(0.3),
    disqualified: false,
    posts: [],
  }
}

function chance(share: number): boolean {
  return random() < share
}

/** mulberry32: small and repeatable, so that two runs measure the same alliances. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
