import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { roles } from '../../../identity/domain/role.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { openWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { listNotices, noticeReaders, readNotice } from '../../contract/notice-endpoints.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf } from '../../testing/disclosure-world.ts'
import { noticeEndpoints } from './serve-notices.ts'

let test: TestFloor
let world: DisclosureWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await makeDisclosureWorld(test.floor)
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, noticeEndpoints, viewer, declaration, given)
const write = (viewer: Viewer, authorId: string, recipientId: string, text: string) =>
  openWork(test.floor, viewer, 'none', (work) =>
    sql`insert into kernel.notice (id, recipient_organisation_id, author_organisation_id, topic, text)
      values (${work.newId()}, ${recipientId}, ${authorId}, 'disclosure.rule-changed', ${text})`.execute(work.db),
  )

describe('notices', () => {
  it('reach their recipient page by page, and are read once', async () => {
    const author = personOf(world.owner, 'facilityAdministrator')
    for (let each = 1; each <= 53; each += 1) await write(author, world.owner, world.fellow, `知らせ${each}`)
    const reader = personOf(world.fellow, 'director')
    const first = await answerOf(call(reader, listNotices, {}))
    const rest = await answerOf(call(reader, listNotices, { query: { cursor: first.next ?? undefined } }))
    expect([first.items.length, first.total, rest.items.length, rest.next]).toEqual([50, 53, 3, null])
    const [newest] = first.items
    if (!newest) throw new Error('there is a notice')
    const read = await answerOf(call(reader, readNotice, { params: { noticeId: newest.id } }))
    expect(read.readAt).not.toBeNull()
    const again = await answerOf(
      call(personOf(world.fellow, 'privacyOfficer'), readNotice, { params: { noticeId: newest.id } }),
    )
    expect(again.readAt).toBe(read.readAt)
    expect((await answerOf(call(reader, listNotices, { query: { unread: 'true' } }))).total).toBe(52)
    for (const other of [world.owner, world.plain, world.stranger]) {
      const stranger = personOf(other, 'director')
      expect((await answerOf(call(stranger, listNotices, {}))).total).toBe(0)
      const refused = await call(stranger, readNotice, { params: { noticeId: newest.id } })
      expect(refused).toHaveProperty('refusal', 'notice-not-found')
    }
  })

  it('are for those who keep, decide or watch, and for nobody else who works there, past the endpoint either', async () => {
    await write(personOf(world.owner, 'facilityAdministrator'), world.owner, world.plain, '知らせ')
    const read = (viewer: Viewer) =>
      openWork(test.floor, viewer, 'none', async (work) => {
        const seen = await sql`select from kernel.notice`.execute(work.db)
        const marked = await sql`update kernel.notice set read_at = now(), read_by_account_id = ${
          viewer.kind === 'account' ? viewer.accountId : null
        }`.execute(work.db)
        return [seen.rows.length, Number(marked.numAffectedRows)]
      })
    for (const role of roles) {
      const isReader = noticeReaders.some((each) => each === role)
      const viewer = personOf(world.plain, role)
      const ended = await call(viewer, listNotices, {})
      if (isReader) expect(ended, role).toHaveProperty('answer.total', 1)
      else expect(ended, role).toHaveProperty('refusal', 'not-permitted')
      expect(await read(viewer), role).toEqual(isReader ? [1, 1] : [0, 0])
    }
  })

  it('are never written in another’s name, nor to an organisation the author does not know', async () => {
    const author = personOf(world.owner, 'facilityAdministrator')
    await expect(write(author, world.plain, world.fellow, '偽')).rejects.toThrow('row-level security')
    await expect(write(author, world.owner, world.stranger, '迷惑')).rejects.toThrow('row-level security')
  })
})
