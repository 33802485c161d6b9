// 一般法39条・40条 (general meeting), 94条 (board): sent to all, so many full days before, in writing; or waived by all. The council is
// called as its articles say.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { clearDaysBefore } from '../../../../foundation/legal-period.ts'
import { allOf, broken, type Finding, met, type Rule, unknown } from '../../../../foundation/rule.ts'
import { schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import { boardNoticeDays, generalMeetingNoticeDays } from '../parameters/meeting-parameters.ts'
import { type Body, bodyNames, type Notice, type VotingArticles } from './meeting-facts.ts'

export interface NoticeFacts {
  readonly body: Body
  readonly heldOn: CalendarDate
  readonly notice: Notice
  readonly articles: VotingArticles
}

const missing = (field: string, label: string): Finding =>
  unknown([missingFact(`notice.${field}`, label, suppliers.office)])

/** Full days between the notice and the meeting; null while a fact it depends on is not stated; 0 where none are asked. */
export function noticeDaysFor(body: Body, notice: Notice, articles: VotingArticles): number | null {
  if (body === 'council') return articles.council?.noticeDays ?? null
  if (body === 'board') {
    const stated = articles.board?.noticeDays
    // The articles may shorten the week, not lengthen what the law is content with.
    return stated === undefined ? null : Math.min(stated ?? boardNoticeDays, boardNoticeDays)
  }
  if (notice.writtenVoting === undefined) return null
  return notice.writtenVoting ? generalMeetingNoticeDays.writtenVoting : generalMeetingNoticeDays.ordinary
}

/** The last day on which the notice can be sent. */
export function lastNoticeDay({ body, heldOn, notice, articles }: NoticeFacts): CalendarDate | null {
  const days = noticeDaysFor(body, notice, articles)
  return days === null ? null : clearDaysBefore(heldOn, days)
}

function sentInTime(facts: NoticeFacts): Finding {
  const { body, notice, heldOn } = facts
  const name = bodyNames[body]
  if (body === 'council' && facts.articles.council?.noticeDays === null) {
    return met(`${name}の招集の期間は法令にも評議会の定めにもありません`)
  }
  const last = lastNoticeDay(facts)
  if (!last) {
    return body === 'generalMeeting'
      ? missing('writtenVoting', '書面・電磁的方法による議決権の行使を認めたか(招集の期間が変わります)')
      : unknown([missingFact(`articles.${body}.noticeDays`, `${name}の招集の期間の定め`, suppliers.office)])
  }
  if (!notice.sentOn) return missing('sentOn', '招集通知を発した日')
  const days = noticeDaysFor(body, notice, facts.articles)
  const because = `招集通知 ${formatJapaneseDate(notice.sentOn)}、${name} ${formatJapaneseDate(heldOn)}(中${days}日が必要なため${formatJapaneseDate(last)}まで)`
  return notice.sentOn <= last ? met(because) : broken(because)
}

const flag = (value: boolean | undefined, field: string, label: string, refusal: string): Finding =>
  value === undefined ? missing(field, label) : value ? met() : broken(refusal)

function decide(facts: NoticeFacts): Finding {
  const { body, notice } = facts
  if (notice.waivedByAll && !(body === 'generalMeeting' && notice.writtenVoting !== false)) {
    return met('招集される者の全員が、招集の手続を経ずに開くことに同意しています')
  }
  const called = body === 'board' ? '理事・監事の全員' : body === 'council' ? '評議員の全員' : '社員の全員'
  return allOf([
    sentInTime(facts),
    flag(notice.sentToAll, 'sentToAll', `${called}に発したか`, `${called}には発していません`),
    body === 'generalMeeting'
      ? flag(notice.inWriting, 'inWriting', '書面(承諾を得た電磁的方法を含む)で発したか', '書面で発していません')
      : met(),
  ])
}

const articles: Readonly<Record<Body, string | null>> = {
  generalMeeting: '一般法39条・40条',
  board: '一般法94条',
  council: null,
}

/** One rule a body, since each has its own article. */
export const noticeIsInTime = (body: Body): Rule<Omit<NoticeFacts, 'body'>> => ({
  id: `notice-is-in-time:${body}`,
  title: `${bodyNames[body]}の招集`,
  validity: { from: schemeStartedOn },
  article: () => articles[body],
  decide: (facts) => decide({ ...facts, body }),
})
