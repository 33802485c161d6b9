import type { Aim } from '../aim.ts'

/** A board in a month, as its office plans it. */
export const plannedMeeting = (itemId: string, subject = 'otherOfBoard') => ({
  ...{ body: 'board', form: 'meeting', title: '架空の理事会', place: '架空会館', onlineAddress: '' },
  ...{
    heldAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString(),
    writtenVoting: false,
    sharedWith: 'body',
  },
  items: [{ id: itemId, title: '架空の議題', explanation: '', subject, matter: { kind: 'noPersonalInterest' } }],
})

const minutes = { proceedings: { state: 'written', text: '架空の経過' } }

/** What each endpoint of meetings is sent by whoever may call it. */
export const meetingBodies: Readonly<Record<string, (aim: Aim) => object>> = {
  'governance.save-meeting': ({ plannedItemId }) => ({ version: 1, meeting: plannedMeeting(plannedItemId) }),
  'governance.send-meeting-notice': () => ({ inWriting: true, waivedByAll: false }),
  'governance.attach-meeting-paper': ({ itemId }) => ({
    itemId,
    title: '架空の資料',
    body: '架空の本文',
    fileId: null,
  }),
  'governance.record-attendance': ({ absentVoterId }) => ({
    ...{ voterId: absentVoterId, how: 'inPerson', online: true, holderVoterId: null, holderName: null },
  }),
  'governance.withdraw-attendance': ({ voterId }) => ({ voterId }),
  'governance.open-ballot': ({ quietItemId }) => ({ itemId: quietItemId, kind: 'named', judged: [] }),
  'governance.cast-ballot': ({ voterId }) => ({ voterId, choice: 'for' }),
  'governance.close-ballot': () => ({}),
  'governance.save-minutes': () => ({ revision: 1, content: minutes }),
  'governance.sign-minutes': ({ voterId }) => ({ voterId, revision: 1, signedOn: '2026-11-22' }),
  'governance.file-minutes': () => ({ filedOn: '2026-11-22', ground: '架空の届出' }),
}

const ownMeeting: Readonly<Record<string, keyof Aim>> = {
  'governance.save-meeting': 'plannedMeetingId',
  'governance.send-meeting-notice': 'plannedMeetingId',
  'governance.open-ballot': 'quietMeetingId',
}

/** Which of the planted meetings an endpoint is good for. */
export const meetingFor = (endpointName: string, aim: Aim): string => aim[ownMeeting[endpointName] ?? 'meetingId']
