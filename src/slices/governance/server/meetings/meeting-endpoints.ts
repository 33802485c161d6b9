import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveCastBallot } from './ballots/cast-ballot.ts'
import { serveCloseBallot } from './ballots/close-ballot.ts'
import { serveOpenBallot } from './ballots/open-ballot.ts'
import { serveRecordAttendance, serveWithdrawAttendance } from './ballots/serve-attendance.ts'
import { serveFileMinutes, serveSaveMinutes, serveSignMinutes } from './minutes/change-minutes.ts'
import { serveListFiledMinutes } from './minutes/list-filed-minutes.ts'
import { servePrintMinutes } from './minutes/print-minutes.ts'
import { serveShowMinutes } from './minutes/show-minutes.ts'
import { serveAttachPaper } from './papers/attach-paper.ts'
import { servePrintNotice } from './papers/print-notice.ts'
import { serveListMeetings } from './planning/list-meetings.ts'
import { serveSaveMeeting } from './planning/save-meeting.ts'
import { serveSendNotice } from './planning/send-notice.ts'
import { serveShowMeeting } from './planning/show-meeting.ts'

export const meetingEndpoints: readonly ServedEndpoint[] = [
  serveListMeetings,
  serveShowMeeting,
  serveSaveMeeting,
  serveSendNotice,
  ...servePrintNotice,
  serveAttachPaper,
  serveRecordAttendance,
  serveWithdrawAttendance,
  serveOpenBallot,
  serveCastBallot,
  serveCloseBallot,
  serveShowMinutes,
  serveSaveMinutes,
  serveSignMinutes,
  serveFileMinutes,
  serveListFiledMinutes,
  ...servePrintMinutes,
]
