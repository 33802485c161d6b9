import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { AdmissionCapability } from '../../domain/ward/admission-capability.ts'
import type { BedStatement } from '../../domain/ward/bed-counts.ts'
import type { WardKind } from '../../domain/ward/ward.ts'
import type { WardTables } from '../ward-tables.ts'

export interface StoredSheet {
  readonly revision: number
  readonly validFromOn: CalendarDate
  readonly recordedAt: Date
  readonly sheet: AdmissionCapability
}

export interface StoredBeds extends BedStatement {
  readonly id: string
}

export interface StoredWard {
  readonly id: string
  readonly ownerId: string
  readonly facilityId: string
  readonly kind: WardKind
  readonly name: string
  /** In force today. */
  readonly sheet: StoredSheet | null
  /** The newest, whenever it is valid from. */
  readonly newestSheet: StoredSheet | null
  readonly beds: StoredBeds | null
}

interface WardRow extends Omit<StoredWard, 'sheet' | 'newestSheet' | 'beds'> {
  readonly sheet: SheetRow | null
  readonly newestSheet: SheetRow | null
  readonly beds: BedRow | null
}
type SheetRow = Omit<StoredSheet, 'recordedAt'> & { readonly recordedAt: string }
interface BedRow {
  readonly id: string
  readonly male: number
  readonly female: number
  readonly either: number
  readonly isolation: number
  readonly free_from_on: CalendarDate | null
  readonly note: string
  readonly stated_at: string
}

/**
 * Open wards with their newest name, sheet and beds, as far as row-level security leaves them: of another member's ward
 * the sheet may be there and the beds not. `only` narrows to one ward.
 */
export async function readWards(
  work: Work<WardTables>,
  { ownerId, only }: { readonly ownerId?: string; readonly only?: string } = {},
): Promise<readonly StoredWard[]> {
  const sheetOf = (condition: ReturnType<typeof sql>) => sql`(
    select jsonb_build_object('revision', s.revision, 'validFromOn', s.valid_from_on, 'recordedAt', s.recorded_at,
      'sheet', s.sheet)
    from transfer.admission_capability s where s.ward_id = w.id and ${condition} order by s.revision desc limit 1)`
  const { rows } = await sql<WardRow>`
    select w.id, w.owner_id as "ownerId", w.facility_id as "facilityId", w.kind, n.name,
      ${sheetOf(sql`s.valid_from_on <= ${work.today}`)} as sheet,
      ${sheetOf(sql`true`)} as "newestSheet",
      (select to_jsonb(b) from transfer.bed_availability b where b.ward_id = w.id
       order by b.stated_at desc, b.recorded_at desc limit 1) as beds
    from transfer.ward w
    cross join lateral (select name from transfer.ward_name where ward_id = w.id order by revision desc limit 1) n
    where w.closed_at is null and (${ownerId ?? null}::uuid is null or w.owner_id = ${ownerId ?? null})
      and (${only ?? null}::uuid is null or w.id = ${only ?? null})
    order by w.facility_id, n.name`.execute(work.db)
  return rows.map((row) => ({
    ...row,
    sheet: sheetFrom(row.sheet),
    newestSheet: sheetFrom(row.newestSheet),
    beds: row.beds && bedsFrom(row.beds),
  }))
}

const sheetFrom = (row: SheetRow | null): StoredSheet | null => row && { ...row, recordedAt: new Date(row.recordedAt) }

const bedsFrom = ({ id, male, female, either, isolation, free_from_on, note, stated_at }: BedRow): StoredBeds => ({
  id,
  counts: { male, female, either, isolation },
  freeFromOn: free_from_on ?? undefined,
  note,
  statedAt: new Date(stated_at),
})

/** One's own open ward, held until the transaction ends; undefined for everybody else's. */
export async function lockOwnWard(
  work: Work<WardTables>,
  id: string,
): Promise<{ readonly owner_id: string; readonly facility_id: string } | undefined> {
  if (work.viewer.kind !== 'account') return undefined
  return work.db
    .selectFrom('transfer.ward')
    .select(['owner_id', 'facility_id'])
    .where('id', '=', id)
    .where('owner_id', '=', work.viewer.organisationId)
    .where('closed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
