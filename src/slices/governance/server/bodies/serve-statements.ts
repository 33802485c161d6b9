import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { shapeMessage } from '../../../../platform/files/shape-messages.ts'
import { fieldProblems } from '../../../../platform/files/shape-problems.ts'
import { recordStatement as declaration, listStatements } from '../../contract/endpoints/bodies-endpoints.ts'
import { caseShape } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { recordStatement } from '../living/record-statement.ts'
import { lockBodies, type NewStatement } from '../living/statement-store.ts'
import { termsOf } from '../living/term-store.ts'
import { ownAlliance, whichAlliance } from './which-alliance.ts'

export const serveRecordStatement = serve(declaration, async (work: Work<GovernanceTables>, { body }) => {
  const ownerId = await ownAlliance(work)
  if (!ownerId) return refuse('alliance-not-found')
  await lockBodies(work, ownerId)
  if (!(await isKnown(work, ownerId, body))) return refuse('subject-unknown')
  const subject = body.topic === 'representative' ? (body.subject ?? work.newId()) : body.subject
  work.note({ subject: subject ?? ownerId })
  const stale = await newerThan(work, ownerId, body)
  if (stale) return stale
  const { seenId: _seen, ...stated } = body
  const id = await recordStatement(work, { ...stated, ownerId, subject } as NewStatement)
  // What contradicts another record is refused with everything that was written.
  const facts = await readAllianceFacts(work, ownerId, body.effectiveOn)
  const read = caseShape.safeParse(facts?.writtenCase, { error: shapeMessage })
  if (!read.success) return refuse('statement-contradicts', { fields: fieldProblems(read.error.issues, caseShape) })
  return { id }
})

/** A version that somebody recorded since the writing began; null where the newest is the one that was seen. */
async function newerThan(work: Work<GovernanceTables>, ownerId: string, { topic, subject, seenId }: Stated) {
  if (seenId === undefined) return null
  const versions = await work.db
    .selectFrom('governance.statement')
    .select(['id', 'effective_on', 'reason', 'recorded_at'])
    .where('owner_id', '=', ownerId)
    .where('topic', '=', topic)
    .where('subject', 'is not distinct from', subject)
    .orderBy('position', 'desc')
    .execute()
  const [newest] = versions
  const seen = versions.find(({ id }) => id === seenId)
  // What was recorded at one moment was seen together.
  const isNewest = seenId === null ? !newest : seen && seen.recorded_at.getTime() === newest?.recorded_at.getTime()
  if (isNewest) return null
  const version = newest && `${formatJapaneseDate(newest.effective_on)}からの版（根拠：${newest.reason}）`
  return refuse('changed-meanwhile', {
    detail: `新しく記録されたもの：${version ?? '記録はなくなっています'}。違いを確かめてから、もう一度記録してください。`,
  })
}

type Stated = InputOf<typeof declaration>['body']

/** Whom a record is about: a person of the bodies, or a member of the day. */
async function isKnown(work: Work<GovernanceTables>, ownerId: string, stated: Stated): Promise<boolean> {
  if (stated.topic === 'member') {
    const facts = await readAllianceFacts(work, ownerId, stated.effectiveOn)
    return facts?.members.some(({ organisationId }) => organisationId === stated.subject) ?? false
  }
  const persons = personsOf(stated)
  if (persons.length === 0) return true
  const known = new Set((await termsOf(work, ownerId)).map(({ personId }) => personId))
  return persons.every((id) => id !== null && known.has(id))
}

function personsOf(stated: Stated): readonly (string | null)[] {
  if (stated.topic === 'officer') return [stated.subject]
  if (stated.topic === 'representative') return [stated.value.personId]
  if (stated.topic !== 'relations') return []
  return stated.value.relations.flatMap((relation) =>
    relation.kind === 'special' ? [relation.of, relation.person] : relation.between,
  )
}

export const serveListStatements = serve(listStatements, async (work: Work<GovernanceTables>, { query }) => {
  const allianceId = await whichAlliance(work)
  if (!allianceId) return refuse('alliance-not-found')
  work.note({ subject: allianceId })
  const rows = await work.db
    .selectFrom('governance.statement')
    .select(['id', 'subject', 'effective_on', 'value', 'reason', 'recorded_at'])
    .where('owner_id', '=', allianceId)
    .where('topic', '=', query.topic)
    .orderBy('effective_on', 'desc')
    .orderBy('position', 'desc')
    .execute()
  const items = rows.map(({ id, subject, effective_on, value, reason, recorded_at }, index) => ({
    id,
    subject,
    effectiveOn: effective_on,
    value: value as never,
    reason,
    recordedAt: recorded_at.toISOString(),
    replaced: rows.slice(0, index).some((newer) => newer.subject === subject && newer.effective_on === effective_on),
  }))
  return { items, total: items.length, next: null }
})
