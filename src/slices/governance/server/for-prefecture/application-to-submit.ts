import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { CheckedSlot } from '../../domain/application/check-application.ts'
import { checkStoredApplication } from '../application/check-stored-application.ts'
import { findCase, listStoredCases, mayWrite } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'

export interface ApplicationToSubmit {
  readonly name: string
  readonly prefecture: string | null
  /** The certification case in the command line's form, as it stands now. */
  readonly written: unknown
  readonly slots: readonly CheckedSlot[]
  readonly missing: readonly { readonly field: string; readonly label: string; readonly supplier: string }[]
}

/** What the office of a case's owner hands in: the facts and the eight papers. Null: no case that the viewer keeps. */
export async function applicationToSubmit(given: Work<never>, caseId: string): Promise<ApplicationToSubmit | null> {
  const work = workFor<GovernanceTables>(given)
  const stored = await findCase(work, caseId)
  if (!stored || !mayWrite(work, stored)) return null
  const { facts, check } = await checkStoredApplication(work, stored)
  const { slots, missing } = check
  return { name: facts.name, prefecture: facts.prefecture ?? null, written: stored.written, slots, missing }
}

/** The cases that the viewer's office may hand in. */
export async function casesToSubmit(given: Work<never>): Promise<readonly { id: string; title: string }[]> {
  const work = workFor<GovernanceTables>(given)
  const cases = await listStoredCases(work)
  return cases.filter((stored) => mayWrite(work, stored)).map(({ id, title }) => ({ id, title }))
}
