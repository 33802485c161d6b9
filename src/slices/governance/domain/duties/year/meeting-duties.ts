// 一般法36条・38条・39条・94条; 法70条の14 → 法51条の2, 51条の4: calling the ordinary general meeting, and the meeting itself.
import { addDays } from '../../../../../foundation/legal-period.ts'
import { schemeStartedOn } from '../../law-version.ts'
import { annualReportKeptFromDaysBefore } from '../../parameters/meeting-parameters.ts'
import { onDay } from '../deadline.ts'
import type { Basis, DutyRule } from '../duty.ts'
import { afterDuty, annualReportPapers, yearEnd } from './accounts-duties.ts'
import { plannedTooLate, type YearGround } from './year-plan.ts'

const validity = { from: schemeStartedOn }

export const theMeeting = ({ plan }: YearGround): Basis => ({
  kind: 'generalMeeting',
  says: plan.meetingIsPlanned
    ? `社員総会の日 ${plan.meetingOn}`
    : `社員総会の日(未定のため、適法な最後の日 ${plan.meetingOn} として計算)`,
})

export const meetingDuties: readonly DutyRule<YearGround>[] = [
  {
    id: 'accounts-board-called',
    title: '理事会の招集通知(事業報告書等の承認)',
    validity,
    article: '一般法94条1項',
    who: '招集する理事',
    papers: ['理事会の招集通知'],
    schedules: ({ plan }) => [
      {
        deadline: plan.boardNoticeBy,
        earliestOn: null,
        basis: [afterDuty('accounts-approved-by-board', '理事会の日')],
        warnings: ['理事と監事の全員が同意すれば、招集の手続を省けます(一般法94条2項)'],
      },
    ],
  },
  {
    id: 'general-meeting-called',
    title: '社員総会の招集通知(事業報告書等を添える)',
    validity,
    article: '一般法39条1項、法51条の2第2項(法70条の14)',
    who: '理事',
    papers: ['招集通知', ...annualReportPapers, '監事監査報告書'],
    schedules: (ground) => [
      {
        deadline: ground.plan.noticeBy,
        earliestOn: null,
        basis: [theMeeting(ground), afterDuty('accounts-approved-by-board', '理事会の承認の後')],
        warnings: [
          '通知を発する日と社員総会の日を数えず、間に丸1週間(書面投票等を認めるときは2週間)を置いて計算しています',
        ],
      },
    ],
  },
  {
    id: 'accounts-kept-at-office',
    title: '事業報告書等の備置きの開始(主たる事務所に5年間)',
    validity,
    article: '法51条の4第3項(法70条の14)',
    who: '理事',
    papers: [...annualReportPapers, '監事監査報告書'],
    schedules: (ground) => [
      {
        deadline: onDay(addDays(ground.plan.meetingOn, -annualReportKeptFromDaysBefore)),
        earliestOn: null,
        basis: [theMeeting(ground)],
        warnings: ['閲覧は、正当な理由がない限り誰でも求められます(法51条の4第2項)'],
      },
    ],
  },
  {
    id: 'ordinary-general-meeting',
    title: '定時社員総会(貸借対照表・損益計算書の承認、その他の報告)',
    validity,
    article: '一般法36条1項、法51条の2第3項・4項(法70条の14)',
    who: '社員総会',
    papers: [...annualReportPapers, '監事監査報告書', '社員総会議事録'],
    schedules: (ground) => {
      const { plan, facts, closed } = ground
      const within = facts.articles.generalMeetingWithinMonths
      return [
        {
          deadline: onDay(plan.latestMeetingOn),
          plannedOn: facts.ordinaryMeetingOn ?? null,
          earliestOn: addDays(closed.until, 1),
          basis: [
            yearEnd(ground),
            ...(within ? [{ kind: 'articles', says: `定款: 年度末から${within}か月以内` } as const] : []),
          ],
          warnings: [
            ...(within === undefined
              ? ['定款の定時社員総会の時期が書かれていないため、届出の期限に間に合う最後の日を示しています']
              : []),
            ...plannedTooLate(facts.ordinaryMeetingOn, onDay(plan.latestMeetingOn), '社員総会'),
            ...(facts.ordinaryMeetingOn && facts.ordinaryMeetingOn <= closed.until
              ? [
                  `社員総会の予定日 ${facts.ordinaryMeetingOn} は、事業年度が終わる ${closed.until} より後でなければなりません(一般法36条1項)`,
                ]
              : []),
          ],
        },
      ]
    },
  },
]
