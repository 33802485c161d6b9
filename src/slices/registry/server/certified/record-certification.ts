import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { prefectures } from '../../../../foundation/prefectures.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { changedParts } from '../../domain/changed-parts.ts'
import { entryAdded, entryCorrected } from '../../published/registry-events.ts'
import { appendRevision, lockNewestRevision } from '../alliance/alliance-store.ts'
import { insertSource } from '../overview/source-store.ts'
import type { RegistryTables } from '../registry-tables.ts'

/** A governor's decision as it was made on this platform; it is its own source in the register. */
interface Decision {
  readonly allianceId: string
  readonly decidedOn: CalendarDate
  /** Who certified, as the decision names it. */
  readonly issuer: string
}

export interface CertifiedAlliance extends Decision {
  readonly name: string
  readonly prefecture: string | null
  readonly representativeName: string | null
  readonly policy: Omit<AllianceEntry['policies'][number], 'sourceId' | 'asOf' | 'note' | 'title'> | null
}

/** Enters an alliance as certified. Told twice of one certification, it enters it once. */
export async function recordCertifiedAlliance(given: Work<never>, certified: CertifiedAlliance): Promise<void> {
  const work = workFor<RegistryTables>(given)
  const { allianceId, decidedOn } = certified
  const sourceId = await addDecision(work, certified, '医療連携推進認定')
  if (sourceId === null) return
  const cited = { sourceId, asOf: decidedOn, note: null }
  const newest = await lockNewestRevision(work, allianceId)
  const before = newest && entryShape.parse(newest.entry)
  const prefecture = prefectures.find((each) => each === certified.prefecture)
  const entry: AllianceEntry = {
    ...(before ?? nothingStated),
    names: [{ value: certified.name, ...cited }, ...(before?.names ?? [])],
    statuses: [{ value: 'certified', endedOn: null, text: null, ...cited }, ...(before?.statuses ?? [])],
    certifications: [
      { on: decidedOn, text: formatJapaneseDate(decidedOn), ...cited },
      ...(before?.certifications ?? []),
    ],
    prefectures: [...(prefecture ? [{ value: prefecture, ...cited }] : []), ...(before?.prefectures ?? [])],
    representatives: [
      ...(certified.representativeName ? [{ value: certified.representativeName, ...cited }] : []),
      ...(before?.representatives ?? []),
    ],
    policies: [
      ...(certified.policy ? [{ title: '医療連携推進方針', ...certified.policy, ...cited }] : []),
      ...(before?.policies ?? []),
    ],
  }
  await enter(work, allianceId, entry, { sourceId, reason: '医療連携推進認定(医療法第70条第1項)', newest, before })
}

/** The certification was revoked: the entry stays, with its end. An alliance that is not in the register stays out of it. */
export async function recordRevokedAlliance(given: Work<never>, decision: Decision): Promise<void> {
  const work = workFor<RegistryTables>(given)
  const newest = await lockNewestRevision(work, decision.allianceId)
  if (!newest) return
  const sourceId = await addDecision(work, decision, '医療連携推進認定の取消し')
  if (sourceId === null) return
  const before = entryShape.parse(newest.entry)
  const revoked = { value: 'revoked', endedOn: decision.decidedOn, text: null } as const
  const entry: AllianceEntry = {
    ...before,
    statuses: [{ ...revoked, sourceId, asOf: decision.decidedOn, note: null }, ...before.statuses],
  }
  await enter(work, decision.allianceId, entry, { sourceId, reason: '認定の取消し(医療法第70条の21)', newest, before })
}

const nothingStated = {
  numbers: [],
  prefectures: [],
  certifications: [],
  offices: [],
  representatives: [],
  areas: [],
  members: [],
  facilities: [],
  policies: [],
  activities: [],
  unreadableMarks: null,
  chronology: [],
  notes: [],
} satisfies Partial<AllianceEntry>

/** Null: this decision is in the register already. */
async function addDecision(
  work: Work<RegistryTables>,
  { allianceId, decidedOn, issuer }: Decision,
  title: string,
): Promise<string | null> {
  const kind = title.endsWith('取消し') ? 'revocation' : 'certification'
  const id = `${kind}-${allianceId}-${decidedOn}`
  const added = await insertSource(work, {
    id,
    title,
    issuer,
    asOf: decidedOn,
    asOfText: formatJapaneseDate(decidedOn),
    terms: null,
    note: '都道府県の担当者がこのシステムに記録した処分です。',
  })
  return added ? id : null
}

async function enter(
  work: Work<RegistryTables>,
  allianceId: string,
  entry: AllianceEntry,
  because: {
    readonly sourceId: string
    readonly reason: string
    readonly newest: { readonly revision: number } | undefined
    readonly before: AllianceEntry | undefined
  },
): Promise<void> {
  const { sourceId, reason, newest, before } = because
  const revision = (newest?.revision ?? 0) + 1
  const changed = before ? changedParts(before, entry) : Object.keys(entry)
  const kind = before ? 'corrected' : 'added'
  await appendRevision(work, { allianceId, revision, kind, reason, sourceId, changed, entry })
  const told = { allianceId, revision }
  await work.publish(before ? entryCorrected(told) : entryAdded(told))
}
