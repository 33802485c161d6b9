import type { Insertable } from 'kysely'
import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { EnquiryState } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import {
  isOver,
  type TransferState,
  type TransferStep,
  transferLifecycle,
} from '../../domain/lifecycle/transfer-lifecycle.ts'
import { answerDueAt } from '../../domain/parameters/answer-hours.ts'
import type { ConversationTables } from '../conversation/conversation-tables.ts'
import type { EnquiryTable, StepTable } from '../transfer-tables.ts'
import type { Act } from './plan-case.ts'
import type { Story } from './transfers-shape.ts'

/** Who acts for an organisation in the demo. */
export interface Actor {
  readonly organisationId: string
  readonly accountId: string
  readonly name: string
}

export interface Candidate {
  readonly facilityId: string | null
  readonly outsideName: string | null
  /** Null: nobody there has an account. */
  readonly actor: Actor | null
}

export interface CaseToTell {
  readonly requestId: string
  readonly story: Story
  readonly sender: Actor
  readonly candidates: readonly Candidate[]
  readonly sentAt: Date
  /** In their order; `at` is when each was done. */
  readonly acts: readonly (Act & { readonly at: Date })[]
  /** When the patient goes, where a day was fixed. */
  readonly leavesAt: Date | null
  readonly newId: () => string
}

type Enquiry = Insertable<EnquiryTable>
type Step = Insertable<StepTable>
type Message = ConversationTables['transfer.message']

export interface ToldCase {
  readonly state: TransferState
  readonly updatedAt: Date
  readonly overAt: Date | null
  readonly plannedOn: CalendarDate | null
  readonly enquiries: readonly Enquiry[]
  readonly steps: readonly Step[]
  readonly messages: readonly Message[]
}

const byReceiver: readonly string[] = ['recordInterview', 'arrive', 'confirmHandover', 'sendReply', 'returnPatient']

/** Plays the acts on a case as the operations would, and keeps every row they would have written. */
export function tellCase(told: CaseToTell): ToldCase {
  const telling = new Telling(told)
  telling.move('sendEnquiries', told.sender, told.sentAt)
  for (const act of told.acts) telling.perform(act, act.at)
  const { state, updatedAt, plannedOn, enquiries, steps, messages } = telling
  return { state, updatedAt, overAt: isOver(state) ? updatedAt : null, plannedOn, enquiries, steps, messages }
}

class Telling {
  state: TransferState = 'draft'
  updatedAt: Date
  plannedOn: CalendarDate | null = null
  readonly steps: Step[] = []
  readonly messages: Message[] = []
  readonly enquiries: readonly Enquiry[]
  readonly told: CaseToTell
  readonly base: { readonly request_id: string; readonly owner_id: string }

  constructor(told: CaseToTell) {
    this.told = told
    this.updatedAt = told.sentAt
    this.base = { request_id: told.requestId, owner_id: told.sender.organisationId }
    this.enquiries = told.candidates.map((candidate, at) => this.ask(candidate, at + 1))
  }

  private ask({ facilityId, outsideName, actor }: Candidate, rank: number): Enquiry {
    const { sentAt, story, newId } = this.told
    return {
      id: newId(),
      ...this.base,
      receiver_id: actor?.organisationId ?? null,
      facility_id: facilityId,
      outside_name: outsideName,
      wish_rank: rank,
      state: 'sent',
      sent_at: sentAt,
      due_at: answerDueAt(story.urgency, sentAt, dateInJapan(sentAt)),
      read_at: null,
      first_answered_at: null,
      answered_at: null,
      available_from: null,
      available_until: null,
      ward_id: null,
      answer_text: '',
      decline_code: null,
      ended_at: null,
      reminded_at: null,
      escalated_at: null,
      moved_at: sentAt,
    }
  }

  perform(act: Act, when: Date): void {
    if (act.does === 'say') {
      const by = act.by === 'sender' ? this.told.sender : this.actorOf(act.enquiry)
      this.write(this.at(act.enquiry), by, when, { kind: 'text', body: act.text })
    } else if (act.does === 'read') {
      const enquiry = this.at(act.enquiry)
      this.record('read', 'sent', 'read', this.actorOf(act.enquiry), when, { enquiry_id: enquiry.id })
      Object.assign(enquiry, { state: 'read', read_at: when })
    } else if (act.does === 'answer') {
      this.answer(act, when)
    } else if (act.does === 'chooseReceiver') {
      this.choose(act.enquiry ?? 0, when)
    } else {
      this.step(act.does, act.reason ?? null, when)
    }
  }

  private answer({ enquiry: candidate, to, code }: Extract<Act, { does: 'answer' }>, when: Date): void {
    const enquiry = this.at(candidate)
    const from = enquiry.state
    const said = to === 'underReview' ? null : when
    Object.assign(enquiry, {
      state: to,
      first_answered_at: said,
      answered_at: said,
      decline_code: code,
      available_from: to === 'accepted' ? addDays(dateInJapan(when), 2) : null,
      answer_text: to === 'conditionallyAccepted' ? '来週の前半であればお受けできます。' : '',
    })
    this.record('answer', from, to, this.actorOf(candidate), when, { enquiry_id: enquiry.id, reason: code })
    this.updatedAt = when
  }

  private choose(candidate: number, when: Date): void {
    const chosen = this.at(candidate)
    chosen.state = 'chosen'
    const withdrawn = this.endOthers(chosen, when)
    this.plannedOn = chosen.available_from ?? null
    this.move('chooseReceiver', this.told.sender, when, { enquiry_id: chosen.id })
    for (const each of withdrawn)
      this.record('withdraw', 'open', 'withdrawn', this.told.sender, when, { enquiry_id: each.id })
  }

  private step(step: TransferStep, reason: string | null, when: Date): void {
    const holder = this.enquiries.findIndex((each) => each.state === 'chosen')
    const by = byReceiver.includes(step) && holder >= 0 ? this.actorOf(holder) : this.told.sender
    const fixed = step === 'fixDate' ? dateInJapan(this.told.leavesAt ?? when) : null
    this.plannedOn = fixed ?? this.plannedOn
    this.move(step, by, when, { reason, planned_on: fixed, enquiry_id: this.enquiries[holder]?.id ?? null })
    if (isOver(this.state)) this.endOthers(null, when)
  }

  move(step: TransferStep, by: Actor, when: Date, more: Partial<Step> = {}): void {
    const row = transferLifecycle.find((each) => each.step === step && each.from.includes(this.state))
    if (!row) throw new Error(`the seed takes ${step} from ${this.state}`)
    this.record(step, this.state, row.to, by, when, more)
    this.state = row.to
    this.updatedAt = when
  }

  private record(step: string, from: string, to: string, by: Actor, when: Date, more: Partial<Step>): void {
    const { newId } = this.told
    this.steps.push({
      id: newId(),
      ...this.base,
      enquiry_id: null,
      step,
      from_state: from,
      to_state: to,
      by_organisation_id: by.organisationId,
      by_account_id: by.accountId,
      at: when,
      planned_on: null,
      reason: null,
      note: '',
      idempotency_key: newId(),
      ...more,
    })
    const concerned = (each: Enquiry) => (more.enquiry_id ? each.id === more.enquiry_id : each.ended_at === null)
    for (const enquiry of this.enquiries.filter(concerned)) {
      enquiry.moved_at = when
      if (step !== 'read') this.write(enquiry, by, when, { step, step_to: to })
    }
  }

  private write(enquiry: Enquiry, by: Actor, when: Date, said: Partial<Message>): void {
    const { newId } = this.told
    this.messages.push({
      id: newId(),
      enquiry_id: enquiry.id,
      ...this.base,
      position: this.messages.filter((each) => each.enquiry_id === enquiry.id).length + 1,
      kind: 'step',
      author_organisation_id: by.organisationId,
      author_account_id: by.accountId,
      author_name: by.name,
      body: '',
      step: null,
      step_to: null,
      mentions: [],
      client_message_id: newId(),
      sent_at: when,
      ...said,
    })
  }

  /** As `endOtherEnquiries` does: whoever still hopes is withdrawn, whoever said no keeps its word. */
  private endOthers(chosen: Enquiry | null, when: Date): Enquiry[] {
    const others = this.enquiries.filter((each) => each !== chosen && each.ended_at === null)
    const keepsItsWord: readonly EnquiryState[] = ['declined', 'expired', 'chosen']
    for (const each of others) {
      each.ended_at = when
      if (!keepsItsWord.includes(each.state)) each.state = 'withdrawn'
    }
    return others.filter((each) => each.state === 'withdrawn')
  }

  private at(candidate: number): Enquiry {
    const found = this.enquiries[candidate]
    if (!found) throw new Error(`the story has no candidate ${candidate}`)
    return found
  }

  /** What an outside facility said was written down by the sender's staff. */
  private actorOf(candidate: number): Actor {
    return this.told.candidates[candidate]?.actor ?? this.told.sender
  }
}
