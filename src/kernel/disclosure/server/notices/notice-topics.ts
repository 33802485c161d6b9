import { sql } from 'kysely'
import { z } from 'zod'
import type { AskedTopic } from '../../../work/server/server-slice.ts'
import { noticeReaders } from '../../contract/notice-endpoints.ts'
import { noticeLeftEvent } from '../../published/notice-left.ts'
import { ruleChanged, ruleChangedPayload } from '../../published/rule-changed.ts'

const nothing = z.object({})

/** Heard by the owner's people, whose list it is, and by those who may read a notice about it. */
export const ruleChangedTopic: AskedTopic = {
  name: ruleChanged,
  mayHear: async (work, { organisationId, payload }) => {
    if (work.viewer.kind === 'account' && work.viewer.organisationId === organisationId) return true
    const { noticeIds } = ruleChangedPayload.parse(payload)
    const { rows } = await sql`select from kernel.notice where id = any (${noticeIds}::uuid[])`.execute(work.db)
    return rows.length > 0
  },
  shape: nothing,
}

export const noticeLeftTopic: AskedTopic = {
  name: noticeLeftEvent,
  mayHear: async ({ viewer }, { organisationId }) =>
    viewer.kind === 'account' &&
    viewer.organisationId === organisationId &&
    viewer.roles.some((role) => (noticeReaders as readonly string[]).includes(role)),
  shape: nothing,
}
