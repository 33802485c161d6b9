import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { openBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { readAllianceFacts } from '../../living/alliance-facts.ts'
import { acting } from '../acting.ts'
import { ballotsOf, itemsOf, lockMeeting, type MeetingWork, tellOfChange, votersOf } from '../meeting-store.ts'
import { goneFromRoll } from '../planning/roll-of-meeting.ts'
import { interestsInItem } from './interests-in-item.ts'

const notVoted = (detail: string) => refuse('item-is-not-voted-on', { detail })

export const serveOpenBallot = serve(openBallot, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  if (meeting.state !== 'called') return refuse('not-called-yet')
  const item = (await itemsOf(work, meeting.id)).find(({ id }) => id === body.itemId)
  if (!item) return notVoted('この会議の議題ではありません。')
  if (item.subject === null) return notVoted('報告の議題は決議しません。')
  if ((body.kind === 'written') !== (meeting.form === 'written')) {
    return notVoted('会議での投票と、決議の省略による同意は、別の会議として行ってください。')
  }
  if (meeting.form === 'meeting' && work.today < meeting.held_on)
    return notVoted('会議の日より前に投票は始められません。')
  const ballots = await ballotsOf(work, meeting.id)
  if (ballots.some(({ closed_at }) => closed_at === null)) return refuse('another-ballot-is-open')
  const earlier = ballots.findLast(({ item_id }) => item_id === item.id)
  if (earlier?.result?.outcome === 'carried' || earlier?.result?.outcome === 'rejected') {
    return refuse('is-decided-already')
  }
  const judged = new Map(body.judged.map(({ voterId, interested }) => [voterId, interested]))
  const voters = await votersOf(work, meeting.id)
  const interests = interestsInItem(meeting.body, item, voters, judged)
  const facts = await readAllianceFacts(workFor<never>(work), meeting.owner_id, meeting.held_on)
  const ballotId = work.newId()
  await work.db
    .insertInto('governance.ballot')
    .values({
      id: ballotId,
      meeting_id: meeting.id,
      item_id: item.id,
      owner_id: meeting.owner_id,
      kind: body.kind,
      opened_at: work.now,
      opened_by: acting(work).accountId,
      excluded: interests.filter(({ interested }) => interested === true).map(({ voterId }) => voterId),
      undecided: interests.filter(({ interested }) => interested === null).map(({ voterId }) => voterId),
      interests: JSON.stringify(interests),
      gone: [...(facts ? goneFromRoll(meeting, voters, facts) : [])],
      articles: JSON.stringify(facts?.articles.voting ?? {}),
    })
    .execute()
  await tellOfChange(work, meeting.id)
  return { ballotId }
})
