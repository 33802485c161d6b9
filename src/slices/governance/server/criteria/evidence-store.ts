import type { Work } from '../../../../kernel/work/server/work.ts'
import type { GovernanceTables } from '../governance-tables.ts'

const columns = ['id', 'criterion', 'title', 'reference', 'recorded_at'] as const

interface EvidenceRow {
  readonly id: string
  readonly criterion: string
  readonly title: string
  readonly reference: string
  readonly recorded_at: Date
}

const toEvidence = ({ recorded_at, ...evidence }: EvidenceRow) => ({
  ...evidence,
  recordedAt: recorded_at.toISOString(),
})

export async function evidenceOf(work: Work<GovernanceTables>, caseId: string) {
  const rows = await work.db
    .selectFrom('governance.criterion_evidence')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy('criterion')
    .orderBy('recorded_at')
    .execute()
  return rows.map(toEvidence)
}

export async function addEvidence(
  work: Work<GovernanceTables>,
  caseId: string,
  evidence: { readonly criterion: string; readonly title: string; readonly reference: string },
) {
  const row = await work.db
    .insertInto('governance.criterion_evidence')
    .values({
      id: work.newId(),
      case_id: caseId,
      ...evidence,
      recorded_at: work.now,
      recorded_by: work.viewer.kind === 'account' ? work.viewer.accountId : null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toEvidence(row)
}
