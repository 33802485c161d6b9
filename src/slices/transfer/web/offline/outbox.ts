import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import type { ChosenFacility } from '../candidates/candidate-list.tsx'
import { contentOf } from '../request/form/form-content.ts'
import type { RequestForm } from '../request/form/request-form.ts'
import { type Keeping, keepingOf, type Stall } from './keeping.ts'
import { type DraftPorts, sendDraft, stallBy } from './send-draft.ts'
import {
  type KeptCall,
  type KeptChoice,
  type KeptDraft,
  readKept,
  type WaitingCall,
  type WaitingDraft,
  waitingDraft,
} from './waiting-things.ts'

export interface OutboxPorts extends DraftPorts {
  call(endpoint: string, call: unknown): Promise<Answer<unknown>>
  /** Why nothing should be sent now: no network, or nobody is signed in and present. */
  stall(): Stall
  /** Another tab has the draft open, and sends it itself: two would contradict each other. */
  isWrittenElsewhere(requestId: string): Promise<boolean>
}

export type SendEnd = 'sent' | 'waiting' | { readonly problem: Problem }

/**
 * What somebody has written and the server does not have yet. Drafts are replaced by their newest form; sends go out in
 * order, after the draft they are about. Nothing goes out without a live session, and nothing has its effect twice.
 */
export class Outbox {
  readonly #ports: OutboxPorts
  readonly #drafts = new Map<string, WaitingDraft>()
  readonly #calls = new Map<string, WaitingCall>()
  readonly #choices = new Map<string, readonly ChosenFacility[]>()
  readonly #listeners = new Set<() => void>()
  #shown = new Map<string, Keeping>()
  #unsent: readonly KeptDraft[] = []
  #waiting: readonly KeptCall[] = []
  #refused: readonly WaitingCall[] = []
  #records: SealedRecords | null = null
  #stall: Stall = null
  #running: Promise<void> | null = null
  #isAskedAgain = false
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(ports: OutboxPorts) {
    this.#ports = ports
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The same object until something changes. */
  keeping(requestId: string): Keeping {
    const known = this.#shown.get(requestId)
    if (known) return known
    const keeping = keepingOf(this.#drafts.get(requestId), this.#callsOf(requestId), this.#stall)
    this.#shown.set(requestId, keeping)
    return keeping
  }

  readonly stalledBy = (): Stall => this.#stall
  /** A draft of which the server does not have everything. */
  unsentDraft(requestId: string): KeptDraft | undefined {
    const draft = this.#drafts.get(requestId)
    return draft && (draft.sent < draft.changes || draft.problem) ? draft.kept : undefined
  }

  /** Sends that have not arrived and were not refused. The same list until something changes. */
  readonly waitingCalls = (): readonly KeptCall[] => this.#waiting

  /** Sends that waited and were refused when they went out; each stays until somebody has seen why. */
  readonly refusedCalls = (): readonly WaitingCall[] => this.#refused

  /** The same list until something changes. */
  readonly unsentDrafts = (): readonly KeptDraft[] => this.#unsent

  /** Takes what waits on the device; what is in memory already is newer, and is written there. */
  async open(records: SealedRecords): Promise<void> {
    this.#records = records
    for (const { value } of await records.list()) {
      const kept = readKept(value)
      const isTaken = kept?.kind === 'draft' && (await this.#ports.isWrittenElsewhere(kept.requestId))
      if (kept?.kind === 'draft' && !isTaken && !this.#drafts.has(kept.requestId))
        this.#drafts.set(kept.requestId, { ...waitingDraft(kept, 1), onDevice: 1 })
      if (kept?.kind === 'choice' && !this.#choices.has(kept.requestId)) this.#choices.set(kept.requestId, kept.chosen)
      if (kept?.kind === 'call' && !this.#calls.has(kept.id)) this.#calls.set(kept.id, { kept, problem: null })
    }
    for (const { kept } of this.#drafts.values()) await this.keep(kept.requestId)
    this.#tell()
  }

  /** The newest form of a draft. `version` counts only for a draft that is not known yet. */
  write(requestId: string, form: RequestForm, version: number | null, isCorrection = false): void {
    const begun: KeptDraft = { kind: 'draft', requestId, form, version, isCorrection }
    const draft = this.#drafts.get(requestId) ?? waitingDraft(begun, 0)
    draft.kept = { ...draft.kept, form, isCorrection }
    draft.changes += 1
    // A conflict stays until a person has decided it; any other refusal may be mended by what was just typed.
    if (draft.problem?.type !== 'changed-meanwhile') draft.problem = null
    this.#drafts.set(requestId, draft)
    this.notice()
  }

  chosenFor = (requestId: string): readonly ChosenFacility[] => this.#choices.get(requestId) ?? []

  /** Keeps whom somebody means to ask, until it is asked. */
  choose(requestId: string, chosen: readonly ChosenFacility[]): Promise<void> {
    this.#choices.set(requestId, chosen)
    const key = `choice ${requestId}`
    const kept: KeptChoice = { kind: 'choice', requestId, chosen }
    return this.#inTurn((records) => (chosen.length === 0 ? records.remove(key) : records.put(key, kept)))
  }

  /** The network or the session may have gone: says so before anybody tries. */
  notice(): void {
    this.#stall = this.#ports.stall()
    this.#tell()
  }

  /** Writes a draft's newest form on the device. */
  keep(requestId: string): Promise<void> {
    return this.#inTurn(async (records) => {
      const draft = this.#drafts.get(requestId)
      if (!draft || draft.onDevice === draft.changes || draft.sent === draft.changes) return
      const { changes, kept } = draft
      await records.put(requestId, kept)
      draft.onDevice = changes
      this.#tell()
    })
  }

  /** Sends whatever can be sent now; resolves when nothing more can. */
  async flush(): Promise<void> {
    this.#isAskedAgain = true
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
      this.#tell()
    })
    await this.#running
    if (this.#isAskedAgain && !this.#stall) await this.flush()
  }

  /** Sends when it can, once; what cannot go out now waits on the device. */
  async send(kept: KeptCall): Promise<SendEnd> {
    const call: WaitingCall = { kept, problem: null }
    this.#calls.set(kept.id, call)
    this.#tell()
    await this.#inTurn((records) => records.put(kept.id, kept))
    await this.flush()
    const problem = call.problem ?? this.#drafts.get(kept.requestId)?.problem
    if (!problem) return this.#calls.has(kept.id) ? 'waiting' : 'sent'
    await this.drop(kept.id)
    return { problem }
  }

  /** Sends a correction as it stands now. */
  async release(requestId: string): Promise<void> {
    const draft = this.#drafts.get(requestId)
    if (!draft) return
    draft.kept = { ...draft.kept, isCorrection: false }
    await this.flush()
  }

  /** After a conflict: saves this form over what somebody else saved meanwhile. */
  async overwrite(requestId: string): Promise<void> {
    const draft = this.#drafts.get(requestId)
    const stored = await this.#ports.show(requestId)
    if (!draft || !stored.ok) return
    draft.kept = { ...draft.kept, version: stored.value.version }
    draft.problem = null
    await this.release(requestId)
  }

  async forget(requestId: string): Promise<void> {
    this.#drafts.delete(requestId)
    await this.#inTurn((records) => records.remove(requestId))
    this.#tell()
  }

  #tell(): void {
    this.#shown = new Map()
    this.#unsent = [...this.#drafts.keys()].flatMap((id) => this.unsentDraft(id) ?? [])
    this.#waiting = [...this.#calls.values()].flatMap(({ kept, problem }) => (problem ? [] : kept))
    this.#refused = [...this.#calls.values()].filter(({ problem }) => problem)
    for (const listener of this.#listeners) listener()
  }

  /**
   * One after the other: a slow write must not bring back what was deleted after it. A device that cannot write (full,
   * forbidden) is not asked again; the bar then says that nothing is kept here.
   */
  #inTurn(act: (records: SealedRecords) => Promise<void>): Promise<void> {
    this.#lastTurn = this.#lastTurn
      .then(async () => this.#records && (await act(this.#records)))
      .catch((error: unknown) => {
        this.#records = null
        console.warn('nothing can be kept on this device', error)
      })
    return this.#lastTurn.then(() => undefined)
  }

  #callsOf(requestId: string): WaitingCall[] {
    return [...this.#calls.values()].filter(({ kept }) => kept.requestId === requestId)
  }

  async drop(id: string): Promise<void> {
    this.#calls.delete(id)
    await this.#inTurn((records) => records.remove(id))
    this.#tell()
  }

  async #sendAll(): Promise<void> {
    do {
      this.#isAskedAgain = false
      this.#stall = this.#ports.stall()
      for (const draft of this.#drafts.values()) {
        if (this.#stall) return
        const isReady = draft.sent < draft.changes && !draft.problem && !draft.kept.isCorrection
        if (isReady) await this.#sendDraft(draft)
      }
      for (const call of this.#calls.values()) {
        if (this.#stall) return
        const draft = this.#drafts.get(call.kept.requestId)
        if (!call.problem && (draft === undefined || draft.sent === draft.changes)) await this.#sendCall(call)
      }
    } while (this.#isAskedAgain)
  }

  async #sendDraft(draft: WaitingDraft): Promise<void> {
    const end = await sendDraft(draft, this.#ports)
    if (typeof end === 'object') this.#stall = end.stall
    if (end === 'again') this.#isAskedAgain = true
    const { kept, sent, changes } = draft
    // What cannot be read (half a date) is not in what was sent: the form waits on the device with it.
    const isWhole = contentOf(kept.form, this.#ports.today()).errors.length === 0
    if (sent === changes && isWhole) await this.#inTurn((records) => records.remove(kept.requestId))
    else if (end === 'settled') await this.#inTurn((records) => records.put(kept.requestId, draft.kept))
    this.#tell()
  }

  async #sendCall(call: WaitingCall): Promise<void> {
    const answer = await this.#ports.call(call.kept.endpoint, call.kept.call)
    if (answer.ok) return this.drop(call.kept.id)
    this.#stall = stallBy(answer.problem)
    if (!this.#stall) call.problem = answer.problem
    this.#tell()
  }
}
