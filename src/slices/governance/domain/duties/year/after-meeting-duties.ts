// 一般法57条・303条; 法70条の14 → 法51条の3, 52条1項: what follows the ordinary general meeting.
import { addDays } from '../../../../../foundation/legal-period.ts'
import { schemeStartedOn } from '../../law-version.ts'
import { registrationDays } from '../../parameters/duty-parameters.ts'
import { notKnown, onDay, withoutDelay } from '../deadline.ts'
import type { DutyRule } from '../duty.ts'
import { annualReportPapers, yearEnd } from './accounts-duties.ts'
import { endingAuditors, endingDirectors } from './ending-terms.ts'
import { theMeeting } from './meeting-duties.ts'
import type { YearGround } from './year-plan.ts'

const validity = { from: schemeStartedOn }

const publicNoticePapers = {
  gazette: ['貸借対照表・損益計算書の要旨でよい(官報)'],
  newspaper: ['貸借対照表・損益計算書の要旨でよい(日刊新聞紙)'],
  electronic: ['貸借対照表・損益計算書の全部(電子公告は社員総会から3年が過ぎるまで続ける)'],
} as const

/** Whether anybody is to be elected at this meeting, or was, so that it is registered after it; null: not known. */
function anybodyElected(ground: YearGround): boolean | null {
  const [directors, auditors] = [endingDirectors(ground), endingAuditors(ground)]
  if (!directors || !auditors) return null
  const { ordinaryMeetingOn, officers } = ground.facts
  return (
    directors.length + auditors.length > 0 || officers?.some((each) => each.electedOn === ordinaryMeetingOn) === true
  )
}

export const afterMeetingDuties: readonly DutyRule<YearGround>[] = [
  {
    id: 'accounts-noticed-publicly',
    title: '貸借対照表・損益計算書の公告',
    validity,
    article: '法51条の3(法70条の14)、規33条の2の9・33条の2の10',
    who: '理事',
    papers: ['貸借対照表', '損益計算書'],
    schedules: (ground) => {
      const way = ground.facts.articles.publicNotice
      return [
        {
          deadline: withoutDelay(ground.plan.meetingOn),
          earliestOn: ground.plan.meetingOn,
          basis: [theMeeting(ground)],
          warnings: way
            ? publicNoticePapers[way]
            : ['定款の公告の方法が書かれていません。要旨でよいかは方法によります'],
        },
      ]
    },
  },
  {
    id: 'general-meeting-minuted',
    title: '社員総会議事録の作成(主たる事務所に10年間)',
    validity,
    article: '一般法57条1項・2項',
    who: '議事録を作る理事',
    papers: ['社員総会議事録'],
    schedules: (ground) => [
      {
        deadline: { kind: 'noDay', says: '作成の期限は法令にありません。登記には議事録が要ります' },
        earliestOn: ground.plan.meetingOn,
        basis: [theMeeting(ground)],
      },
    ],
  },
  {
    id: 'elected-officers-registered',
    title: '役員の変更の登記(重任を含む)',
    validity,
    article: '一般法303条',
    who: '代表理事',
    papers: ['変更登記申請書', '社員総会議事録', '就任承諾書'],
    schedules: (ground) => {
      const elected = anybodyElected(ground)
      if (elected === false) return []
      return [
        {
          deadline:
            elected === null
              ? notKnown('officers', '役員の選任の日(この社員総会で選任する役員がいるか)')
              : onDay(addDays(ground.plan.meetingOn, registrationDays)),
          earliestOn: ground.plan.meetingOn,
          basis: [theMeeting(ground)],
          warnings: [
            '再任(重任)にも登記が要るとされますが、原文での確認は済んでいません。代表理事の変更は認可書の到達から数えます(一般法300条)',
          ],
        },
      ]
    },
  },
  {
    id: 'annual-report-filed',
    title: '事業報告書等の届出(都道府県知事)',
    validity,
    article: '法52条1項(法70条の14)、規33条の2の12',
    who: '代表理事',
    papers: [...annualReportPapers, '監事監査報告書', '公認会計士等の監査報告書(特定を除く)'],
    schedules: (ground) => [
      {
        deadline: onDay(ground.plan.filingBy),
        earliestOn: ground.plan.meetingOn,
        basis: [yearEnd(ground), theMeeting(ground)],
        warnings:
          ground.plan.meetingOn > ground.plan.filingBy
            ? [`社員総会(${ground.plan.meetingOn})が届出の期限(${ground.plan.filingBy})より後です(法52条1項)`]
            : [],
      },
    ],
  },
]
