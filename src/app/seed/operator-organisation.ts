import { calendarDate } from '../../foundation/calendar-date.ts'
import { recordOrganisation } from '../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'

/** Whoever runs this installation: keeps the public register. The same id everywhere, so that seeds can name it. */
export const operatorOrganisationId = '0190a000-0000-7000-8000-000000000003'

export const seedOperatorOrganisation = (work: Work): Promise<void> =>
  recordOrganisation(workFor<TenancyTables>(work), {
    id: operatorOrganisationId,
    kind: 'operator',
    name: 'このサーバーの運営者',
    effectiveOn: calendarDate('2017-04-02'),
    source: '初回の準備',
  })
