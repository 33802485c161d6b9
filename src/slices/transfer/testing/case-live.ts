import assert from 'node:assert/strict'
import { openWork } from '../../../kernel/work/server/open-work.ts'
import { listMessages } from '../contract/conversation-endpoints.ts'
import { hearsStep } from '../domain/transfer-disclosure.ts'
import { type CaseChanged, caseChanged } from '../published/transfer-events.ts'
import { caseTopic } from '../server/live/case-topic.ts'
import { messagesWords } from '../server/live/conversation-words.ts'
import { checkBoard } from './case-sight.ts'
import { type AccountViewer, someoneOf, type TestAlliance, type TransferWays } from './open-transfer-test.ts'
import { type CaseFacts, readCase } from './read-case.ts'
import { count, type Tally } from './tally.ts'

/** What is heard of a case at once, and what words a stream tells, agree with the disclosure table for all that happened. */
export async function checkLive(test: TransferWays, alliance: TestAlliance, id: string, tally: Tally): Promise<void> {
  const facts = await readCase(test, id)
  const said = await readSaid(test, id)
  for (const receiver of alliance.receivers) await checkBoard(test, receiver, id, facts, tally)
  for (const viewer of [alliance.sender, ...alliance.receivers, someoneOf(alliance.allianceId)]) {
    await checkHeard(test, viewer, viewer === alliance.sender, facts, said.changes, tally)
    await checkWords(test, viewer, viewer === alliance.sender, facts, said.messages, tally)
  }
}

type Change = CaseChanged['payload']

/** Every event and every message of a case, past every policy. */
export async function readSaid({ superuser }: TransferWays, id: string) {
  const changes = await superuser.query<{ payload: Change }>(
    `select payload from kernel.event where name = $2 and payload ->> 'requestId' = $1`,
    [id, caseChanged],
  )
  const messages = await superuser.query<{ enquiryId: string; position: number }>(
    'select enquiry_id as "enquiryId", position from transfer.message where request_id = $1 order by 1, 2',
    [id],
  )
  return { changes: changes.rows.map(({ payload }) => payload), messages: messages.rows }
}

export const mayHear = (test: TransferWays, viewer: AccountViewer, changes: readonly Change[]): Promise<boolean[]> =>
  openWork(test.floor, viewer, 'none', async (work) => {
    const heard: boolean[] = []
    for (const payload of changes)
      heard.push(
        await caseTopic.mayHear(work, {
          id: work.newId(),
          name: caseChanged,
          version: 1,
          organisationId: null,
          payload,
        }),
      )
    return heard
  })

async function checkHeard(
  test: TransferWays,
  viewer: AccountViewer,
  isSender: boolean,
  { enquiries }: CaseFacts,
  changes: readonly Change[],
  tally: Tally,
): Promise<void> {
  const own = enquiries.filter((each) => each.receiverId === viewer.organisationId)
  const expected = changes.map(
    ({ at, ...done }) => isSender || own.some((each) => hearsStep(each, { ...done, at: new Date(at) })),
  )
  assert.deepEqual(await mayHear(test, viewer, changes), expected, `heard by ${own.map((each) => each.state)}`)
  for (const hears of expected) count(tally, hears ? 'hears' : 'hears nothing')
}

async function checkWords(
  test: TransferWays,
  viewer: AccountViewer,
  isSender: boolean,
  { enquiries }: CaseFacts,
  messages: readonly { readonly enquiryId: string; readonly position: number }[],
  tally: Tally,
): Promise<void> {
  const told = await openWork(test.floor, viewer, 'none', (work) => messagesWords(work, messages))
  for (const { id, receiverId } of enquiries) {
    const words = told.filter((_, at) => messages[at]?.enquiryId === id).map((each) => each?.words)
    if (isSender || receiverId === viewer.organisationId) {
      const { items } = await test.answer(viewer, listMessages, { params: { id } })
      assert.deepEqual(
        words,
        items.map((message) => ({ message })),
        'the stream says what reading says',
      )
      count(tally, 'is told words')
    } else
      assert(
        words.every((each) => each === undefined),
        'words of another’s conversation',
      )
  }
}
