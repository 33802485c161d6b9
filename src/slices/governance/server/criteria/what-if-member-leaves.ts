import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { whatIfReport } from '../../domain/criteria-report.ts'
import { listStoredCases, type StoredCase } from '../cases/case-store.ts'
import { certifyEdited, certifyValue } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'

export interface MemberLeaving {
  readonly allianceId: string
  /** As the case writes it. */
  readonly memberName: string
  readonly on: CalendarDate
}

export interface LeavingEffect {
  readonly caseTitle: string
  readonly notAsked: string | null
  readonly changed: readonly {
    readonly title: string
    readonly article: string | null
    readonly from: string
    readonly to: string
  }[]
}

/** What the criteria would say of each of the alliance's cases without this member, on the day it leaves. */
export async function whatIfMemberLeaves(work: Work<never>, leaving: MemberLeaving): Promise<readonly LeavingEffect[]> {
  const cases = await listStoredCases(workFor<GovernanceTables>(work))
  return cases.filter(({ ownerOrganisationId }) => ownerOrganisationId === leaving.allianceId).map(effectOn(leaving))
}

const effectOn =
  ({ memberName, on }: MemberLeaving) =>
  ({ title: caseTitle, written }: StoredCase): LeavingEffect => {
    const before = certifyValue(written, on)
    const after = certifyEdited(written, [{ withdraw: memberName }], on)
    if (!before.ok || !after.ok) {
      const notAsked = [before, after].flatMap((each) => (each.ok ? [] : each.failure.map(({ message }) => message)))
      return { caseTitle, notAsked: [...new Set(notAsked)].join(' '), changed: [] }
    }
    const { changed, after: report } = whatIfReport(before.value, after.value)
    const rules = new Map([...report.criteria, ...report.gates].map((rule) => [rule.id, rule]))
    const named = changed.map(({ id, from, to }) => {
      const { title = id, article = null } = rules.get(id) ?? {}
      return { title, article, from, to }
    })
    return { caseTitle, notAsked: null, changed: named }
  }
