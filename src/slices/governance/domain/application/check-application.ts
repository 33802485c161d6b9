import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { MissingFact } from '../../../../foundation/rule.ts'
import type { CertificationCase } from '../certification-case.ts'
import { missingFact } from '../missing-fact.ts'
import { type DocumentSlot, documentSlots, type SlotId } from './document-slot.ts'
import { lackingInPolicy } from './policy-parts.ts'
import { type StatutoryEntry, statutoryEntries } from './statutory-entries.ts'

export interface ProvidedDocument {
  readonly slot: SlotId
  readonly reference: string
  readonly receivedOn: CalendarDate
}

export interface CheckedSlot extends DocumentSlot {
  /** `prepared`: not yet received, but it can be printed from what the case states. */
  readonly state: 'provided' | 'prepared' | 'missing'
  readonly reference: string | null
  readonly detail: string
}

export interface ApplicationCheck {
  readonly entries: readonly StatutoryEntry[]
  readonly slots: readonly CheckedSlot[]
  readonly missing: readonly MissingFact[]
  readonly complete: boolean
}

const entriesLacking = (entries: readonly StatutoryEntry[]): readonly MissingFact[] =>
  entries.filter((entry) => entry.value === null).map((entry) => missingFact(entry.name, entry.title, entry.supplier))

/** What an application form still lacks that somebody has not already handed in. */
const entriesUnfinished = (entries: readonly StatutoryEntry[]): readonly MissingFact[] =>
  entries.flatMap((entry) =>
    entry.remaining ? [missingFact(entry.name, `${entry.title}の${entry.remaining}`, entry.supplier)] : [],
  )

/** Enough to recognise; the whole list stands in `missing`. */
const labels = (facts: readonly MissingFact[]) => {
  const first = facts.slice(0, 3).map((fact) => fact.label)
  return `${first.join('、')}${facts.length > 3 ? ` ほか${facts.length - 3}件` : ''}`
}

function checkSlot(
  slot: DocumentSlot,
  provided: readonly ProvidedDocument[],
  lackingToPrint: ReadonlyMap<SlotId, readonly MissingFact[]>,
): CheckedSlot {
  const newest = provided
    .filter((each) => each.slot === slot.slot)
    .reduce<ProvidedDocument | undefined>(
      (last, each) => (last && last.receivedOn > each.receivedOn ? last : each),
      undefined,
    )
  if (newest) {
    return { ...slot, state: 'provided', reference: newest.reference, detail: `${newest.receivedOn}に受領しました。` }
  }
  const lacking = lackingToPrint.get(slot.slot)
  if (!lacking) return { ...slot, state: 'missing', reference: null, detail: `${slot.supplier}から受領していません。` }
  return lacking.length === 0
    ? { ...slot, state: 'prepared', reference: null, detail: '記載済みの内容から作成できます。' }
    : { ...slot, state: 'missing', reference: null, detail: `作成に足りない記載: ${labels(lacking)}` }
}

/** Whether the eight papers of an application are together (令5条の15, 規39条の5), and what is not. */
export function checkApplication(facts: CertificationCase, provided: readonly ProvidedDocument[]): ApplicationCheck {
  const entries = statutoryEntries(facts)
  const lackingInEntries = entriesLacking(entries)
  const lackingToPrint = new Map<SlotId, readonly MissingFact[]>([
    ['applicationForm', lackingInEntries],
    ['cooperationPolicy', lackingInPolicy(facts)],
  ])
  const slots = documentSlots.map((slot) => checkSlot(slot, provided, lackingToPrint))
  const missing = slots.flatMap((slot): readonly MissingFact[] => {
    const unfinished = slot.slot === 'applicationForm' ? entriesUnfinished(entries) : []
    if (slot.state === 'prepared') return unfinished
    if (slot.state === 'provided') return []
    const lacking = lackingToPrint.get(slot.slot) ?? [missingFact(`documents.${slot.slot}`, slot.title, slot.supplier)]
    return [...lacking, ...unfinished]
  })
  return { entries, slots, missing, complete: missing.length === 0 }
}
