import type { Work } from '../../../../kernel/work/server/work.ts'
import { type ApplicationCheck, checkApplication } from '../../domain/application/check-application.ts'
import type { CertificationCase } from '../../domain/certification-case.ts'
import type { StoredCase } from '../cases/case-store.ts'
import { caseShape } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { providedDocuments } from './application-store.ts'

export interface StoredApplication {
  readonly facts: CertificationCase
  readonly check: ApplicationCheck
}

/** A stored case passed the shape when it was written; one that no longer does is a fault of ours. */
export async function checkStoredApplication(
  work: Work<GovernanceTables>,
  stored: StoredCase,
): Promise<StoredApplication> {
  const facts = caseShape.parse(stored.written)
  return { facts, check: checkApplication(facts, await providedDocuments(work, stored.id)) }
}
