import { legalBasisNames } from '../../../../kernel/disclosure/domain/legal-basis.ts'
import type { DisclosureTables } from '../../../../kernel/disclosure/server/disclosure-tables.ts'
import { describeSharings } from '../../../../kernel/disclosure/server/sharing/sharing-store.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { exportHandingsOver } from '../../contract/sharing-endpoints.ts'
import { handedItemName } from '../../domain/sharing/handed-items.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'

export type RegisterFilter = InputOf<typeof exportHandingsOver>['query']

/**
 * The register of giving and receiving (個人情報保護法29条・30条): every record under which a person was handed over in a
 * transfer. It stays with giver and receiver, also after the reading was closed or one of them has left; whom a line is
 * about is read in the case, by who may read it there.
 */
export async function readRegister(work: Work<TransferTables>, filter: RegisterFilter, most: number, skipped = 0) {
  const { organisationId } = acting(work)
  let lines = workFor<DisclosureTables>(work).db.selectFrom('kernel.patient_sharing').where('route', '=', 'sent')
  if (filter.from) lines = lines.where('opened_at', '>=', startOf(filter.from))
  if (filter.through) lines = lines.where('opened_at', '<', new Date(startOf(filter.through).getTime() + 86_400_000))
  if (filter.direction)
    lines = lines.where('source_organisation_id', filter.direction === 'given' ? '=' : '!=', organisationId)
  const { total } = await lines.select((each) => each.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await lines
    .selectAll()
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .offset(skipped)
    .limit(most)
    .execute()
  const sharings = await describeSharings(workFor(work), rows)
  const cases = await readCases(
    work,
    rows.flatMap(({ case_id: caseId }) => caseId ?? []),
  )
  const items = sharings.map((each) => {
    const ofCase = cases.get(each.caseId ?? '')
    const isGiven = each.sourceOrganisationId === organisationId
    const source = each.facts.findLast(({ part }) => part === 'source')
    return {
      id: each.id,
      at: each.openedAt,
      direction: isGiven ? ('given' as const) : ('received' as const),
      counterpart: each.parties[isGiven ? 'receiving' : 'source'] ?? '',
      caseId: each.caseId ?? '',
      caseNumber: ofCase?.number ?? null,
      person: ofCase?.person?.name ?? null,
      subjectId: each.subjectId,
      items: each.items.map(handedItemName),
      basis:
        source?.stance === 'given' ? `${legalBasisNames[source.basisKind]}：${source.basisText}` : '記録されていません',
      explanation: explanationWords(each.explanation),
      answer: each.answer,
      because: [...each.because],
    }
  })
  // Whose name was read is in the trail, by the case, as on the board.
  const seen = sharings.filter(({ caseId }) => cases.get(caseId ?? '')?.person)
  work.note({
    seen: seen.map(({ caseId, sourceOrganisationId }) => ({ subject: caseId ?? '', ownerId: sourceOrganisationId })),
  })
  return { items, total: Number(total) }
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`)

const explanationWords = (explanation: { given: boolean; by: string | null } | null): string => {
  if (!explanation) return '記入なし'
  return explanation.given ? `説明済み${explanation.by ? `（${explanation.by}）` : ''}` : 'まだ説明していない'
}

async function readCases(work: Work<TransferTables>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const found = await work.db
    .selectFrom('transfer.request as r')
    .leftJoin('transfer.patient as p', 'p.request_id', 'r.id')
    .select(['r.id', 'r.number', 'p.person'])
    .where('r.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(found.map((each) => [each.id, each]))
}
