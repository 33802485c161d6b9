import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listCases } from '../../contract/endpoints/case-endpoints.ts'
import { certifyValue } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { listStoredCases, type StoredCase } from './case-store.ts'

export const serveListCases = serve(listCases, async (work: Work<GovernanceTables>) => {
  const own = (stored: StoredCase) =>
    work.viewer.kind === 'account' && stored.ownerOrganisationId === work.viewer.organisationId ? 0 : 1
  const ownFirst = (await listStoredCases(work)).toSorted((left, right) => own(left) - own(right))
  const items = ownFirst.map((stored) => summaryOf(stored, work))
  return { items, total: items.length, next: null }
})

function summaryOf(stored: StoredCase, work: Work<GovernanceTables>) {
  const { id, title, basis, note, revision, living, written } = stored
  const answer = certifyValue(written, work.today)
  const prefecture = (written as { prefecture?: string }).prefecture ?? null
  return { id, title, basis, note, revision, living, prefecture, latest: answer.ok ? answer.value : null }
}
