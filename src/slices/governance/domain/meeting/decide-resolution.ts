// 一般法49条・95条, 法55条2項: whether a resolution is carried, with its reasons.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Finding, isInForce, type MissingFact } from '../../../../foundation/rule.ts'
import { schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import { countNamedBallots } from './counting/count-ballots.ts'
import { countSecretSlips } from './counting/count-secret-slips.ts'
import type { Flag } from './counting/flag.ts'
import { reachableTallies } from './counting/reachable-tallies.ts'
import { type Demand, isReached, type Majority, majorityFor, type Tally } from './majority.ts'
import type {
  Attendance,
  BallotHours,
  NamedBallot,
  Notice,
  SecretSlip,
  Voter,
  VotingArticles,
} from './meeting-facts.ts'
import { bodyNames } from './meeting-facts.ts'
import { noticeIsInTime } from './notice-is-in-time.ts'
import { resolutionKindNames, type Subject } from './resolution-kind.ts'
import { shareText } from './share.ts'

export type ResolutionOutcome = 'carried' | 'rejected' | 'invalid' | 'unknown'

export interface ResolutionFacts {
  readonly heldOn: CalendarDate
  readonly subject: Subject
  /** 一般法49条3項: with a board, a general meeting decides only what its notice named. */
  readonly onNotice?: boolean | undefined
  readonly notice: Notice
  readonly articles: VotingArticles
  /** All who may vote in this body on that day: the list is complete. */
  readonly voters: readonly Voter[]
  readonly attendance: readonly Attendance[]
  readonly hours: BallotHours
  readonly ballots:
    | { readonly kind: 'named'; readonly cast: readonly NamedBallot[] }
    | { readonly kind: 'secret'; readonly slips: readonly SecretSlip[] }
}

export interface ResolutionAnswer {
  readonly outcome: ResolutionOutcome
  readonly because: readonly string[]
  /** The articles the outcome rests on. */
  readonly articles: readonly string[]
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly string[]
  readonly flags: readonly Flag[]
  /** Null while several are possible. */
  readonly tally: Tally | null
}

/** What a tally comes to: without its quorum nothing was decided. */
export function outcomeOf(tally: Tally, { quorum, majority }: Majority): 'carried' | 'rejected' | 'invalid' {
  if (tally.headsAll === 0 || (quorum && !isReached(quorum, tally))) return 'invalid'
  return majority.every((demand) => isReached(demand, tally)) ? 'carried' : 'rejected'
}

/** Decides one matter from the whole record of its ballot. Pure: the same record gives the same answer on any day. */
export function decideResolution(facts: ResolutionFacts): ResolutionAnswer {
  const called = checkCalling(facts)
  const counted = decideByBallots(facts)
  const outcome = called.outcome === 'broken' ? 'invalid' : called.outcome === 'unknown' ? 'unknown' : counted.outcome
  return {
    ...counted,
    outcome,
    because: [headline(facts.subject, outcome), ...called.because, ...counted.because],
    missing: [...called.missing, ...counted.missing],
    warnings: [...called.warnings, ...counted.warnings],
    articles: [...new Set([...called.articles, ...counted.articles])],
  }
}

function checkCalling(facts: ResolutionFacts): Finding & { readonly articles: readonly string[] } {
  const { body } = facts.subject
  const rule = noticeIsInTime(body)
  const finding = rule.decide(facts, facts.heldOn)
  const article = rule.article(facts.heldOn)
  const articles = article ? [article] : []
  if (!isInForce(rule.validity, facts.heldOn)) {
    const because = `${facts.heldOn}は制度の施行(${schemeStartedOn})より前です。この決議は判定できません(法70条)`
    return { ...finding, outcome: 'unknown', because: [because], articles: ['法70条'] }
  }
  if (body !== 'generalMeeting' || facts.onNotice) return { ...finding, articles }
  if (facts.onNotice === false) {
    const because = [...finding.because, '招集の際に目的として示していない事項は決議できません']
    return { ...finding, outcome: 'broken', because, articles: [...articles, '一般法49条3項'] }
  }
  const missing = [...finding.missing, missingFact('onNotice', '招集通知に目的として示したか', suppliers.office)]
  return { ...finding, outcome: finding.outcome === 'broken' ? 'broken' : 'unknown', missing, articles }
}

function decideByBallots(facts: ResolutionFacts): ResolutionAnswer {
  const { subject, articles, voters, notice } = facts
  const admission = { body: subject.body, notice, articles, voterIds: new Set(voters.map(({ id }) => id)) }
  const counted =
    facts.ballots.kind === 'named'
      ? {
          ...countNamedBallots(voters, facts.attendance, facts.ballots.cast, facts.hours, admission),
          impossible: [],
          warnings: [],
        }
      : countSecretSlips(voters, facts.attendance, facts.ballots.slips, admission)
  const { flags, missing, impossible, warnings } = counted
  const answer = (outcome: ResolutionOutcome, because: readonly string[], rest: Partial<ResolutionAnswer> = {}) => ({
    outcome,
    because,
    articles: [subject.article],
    missing,
    warnings,
    flags,
    tally: null,
    ...rest,
  })
  if (admission.voterIds.size < voters.length) return answer('invalid', ['議決権を持つ者の名簿に同じ者が二度あります'])
  // Without every weight it cannot be said what the slips in the box should weigh.
  const weightless = missing.some(({ field }) => field.endsWith('.votes'))
  if (impossible.length > 0 && !weightless) return answer('invalid', impossible)
  const law = majorityFor(subject.body, subject.kind, articles)
  if ('missing' in law)
    return answer('unknown', ['定款の定めが分かりません'], { missing: [...missing, ...law.missing] })
  const rest = { articles: [subject.article, law.majority.article], warnings: [...warnings, ...law.majority.warnings] }
  const tallies = weightless || !counted.voters ? null : reachableTallies(counted.voters)
  if (!tallies) return answer('unknown', ['票の数が確定しません'], rest)
  const [outcome, ...others] = [...new Set(tallies.map((tally) => outcomeOf(tally, law.majority)))]
  const [tally] = tallies
  if (others.length > 0 || !outcome || !tally) {
    return answer('unknown', ['分からない事実によって結果が変わります'], rest)
  }
  const because = reasons(tally, law.majority, tallies.length > 1)
  return answer(outcome, because, { ...rest, missing: [], tally: tallies.length === 1 ? tally : null })
}

const outcomeWords: Readonly<Record<ResolutionOutcome, string>> = {
  carried: '可決',
  rejected: '否決',
  invalid: '不成立',
  unknown: '判定できません',
}

const headline = (subject: Subject, outcome: ResolutionOutcome): string =>
  `${bodyNames[subject.body]}の${resolutionKindNames[subject.kind]}(${subject.label}): ${outcomeWords[outcome]}`

function reasons(tally: Tally, { quorum, majority, article }: Majority, open: boolean): readonly string[] {
  if (open) return [`分からない事実がどうであっても結果は同じです(${article})`]
  if (tally.headsAll === 0) return ['議決に加わることができる者がいません']
  const line = (demand: Demand): string => {
    const mark = isReached(demand, tally) ? '満たす' : '満たさない'
    return `${demand.says} ${tally[demand.part]} / ${tally[demand.whole]} — ${shareText(demand.share)}を${mark}(${article})`
  }
  return [...(quorum ? [quorum] : []), ...majority].map(line)
}
