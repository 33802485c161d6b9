import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
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

/** A paper that can be printed from the case: what it lacks for that, and what must be filled in by hand. */
interface Printable {
  readonly lacking: readonly MissingFact[]
  readonly byHand: readonly MissingFact[]
}

const printableForm = (entries: readonly StatutoryEntry[]): Printable => ({
  lacking: entries
    .filter((entry) => entry.value === null)
    .map((entry) => missingFact(entry.name, entry.title, entry.supplier)),
  byHand: entries.flatMap((entry) =>
    entry.remaining ? [missingFact(entry.name, `${entry.title}の${entry.remaining}`, entry.supplier)] : [],
  ),
})

/** Enough to recognise; the whole list stands in `missing`. */
function labels(facts: readonly MissingFact[]): string {
  const first = facts.slice(0, 3).map((fact) => fact.label)
  return `${first.join('、')}${facts.length > 3 ? ` ほか${facts.length - 3}件` : ''}`
}

const newestFor = (slot: SlotId, provided: readonly ProvidedDocument[]): ProvidedDocument | undefined =>
  provided
    .filter((each) => each.slot === slot)
    .toSorted((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1))
    .at(-1)

interface SlotFinding {
  readonly checked: CheckedSlot
  readonly missing: readonly MissingFact[]
}

function checkSlot(
  slot: DocumentSlot,
  received: ProvidedDocument | undefined,
  printable: Printable | undefined,
): SlotFinding {
  const found = (state: CheckedSlot['state'], detail: string, missing: readonly MissingFact[]): SlotFinding => ({
    checked: { ...slot, state, reference: received?.reference ?? null, detail },
    missing,
  })
  if (received) return found('provided', `${formatJapaneseDate(received.receivedOn)}に受領しました。`, [])
  if (!printable) {
    const document = missingFact(`documents.${slot.slot}`, slot.title, slot.supplier)
    return found('missing', `${slot.supplier}から受領していません。`, [document])
  }
  const { lacking, byHand } = printable
  if (lacking.length > 0) return found('missing', `作成に足りない記載: ${labels(lacking)}`, [...lacking, ...byHand])
  const rest = byHand.length > 0 ? `提出前に書き足すもの: ${labels(byHand)}` : ''
  return found('prepared', `記載済みの内容から作成できます。${rest}`, byHand)
}

/** Whether the eight papers of an application are together (令5条の15, 規39条の5), and what is not. */
export function checkApplication(facts: CertificationCase, provided: readonly ProvidedDocument[]): ApplicationCheck {
  const entries = statutoryEntries(facts)
  const printable: Partial<Record<SlotId, Printable>> = {
    applicationForm: printableForm(entries),
    cooperationPolicy: { lacking: lackingInPolicy(facts), byHand: [] },
  }
  const findings = documentSlots.map((slot) => checkSlot(slot, newestFor(slot.slot, provided), printable[slot.slot]))
  const missing = findings.flatMap((finding) => finding.missing)
  return { entries, slots: findings.map((finding) => finding.checked), missing, complete: missing.length === 0 }
}
