import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import type { BedCounts } from '../../domain/ward/bed-counts.ts'

export interface SaidBeds {
  readonly counts: BedCounts
  readonly freeFromOn: CalendarDate | null
  readonly note: string
}

export interface BedLine extends SaidBeds {
  readonly id: string
  readonly wardId: string
  /** The line the person saw when saying this one. */
  readonly seenId: string | null
  /** By a clock that nobody sets, in milliseconds. */
  readonly saidAt: number
}

export interface WardSending {
  /** The newest line that is not known to have arrived. */
  readonly waiting: BedLine | undefined
  readonly isSending: boolean
  /** Why what waits could not go out at the last try. */
  readonly stall: Problem | undefined
  /** Why the last line was refused; nothing is waiting any more. */
  readonly problem: Problem | undefined
}

export interface BedOutboxPorts {
  send(line: BedLine): Promise<Answer<unknown>>
  /** After a line has arrived or was refused: what is shown is read again before the line is let go. */
  renew(): Promise<unknown>
}

const quiet: WardSending = { waiting: undefined, isSending: false, stall: undefined, problem: undefined }

/** No network, no session, or a server that cannot answer now: the same line goes out again later, and counts once. */
const isPassing = ({ status }: Problem): boolean => [0, 401, 429].includes(status) || status >= 500

/**
 * What was said of beds and has not arrived yet, ward by ward and in order. A line said on top of one that is still under
 * way names it as the one that was seen, so that an answer lost on the way makes no conflict with oneself.
 */
export class BedOutbox {
  readonly #ports: BedOutboxPorts
  readonly #lines = new Map<string, BedLine[]>()
  readonly #problems = new Map<string, Problem>()
  #stall: Problem | undefined
  readonly #listeners = new Set<() => void>()
  #sending: string | undefined
  #isAskedAgain = false
  #shown = new Map<string, WardSending>()

  constructor(ports: BedOutboxPorts) {
    this.#ports = ports
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The same object until something changes. */
  of(wardId: string): WardSending {
    const known = this.#shown.get(wardId)
    if (known) return known
    const [waiting, problem] = [this.#lines.get(wardId)?.at(-1), this.#problems.get(wardId)]
    const shown =
      waiting || problem ? { waiting, isSending: this.#sending === wardId, stall: this.#stall, problem } : quiet
    this.#shown.set(wardId, shown)
    return shown
  }

  hasWaiting = (): boolean => this.#lines.size > 0

  say(line: BedLine): Promise<void> {
    const before = this.#lines.get(line.wardId) ?? []
    this.#lines.set(line.wardId, [...before, { ...line, seenId: before.at(-1)?.id ?? line.seenId }])
    this.#problems.delete(line.wardId)
    this.#tell()
    return this.flush()
  }

  /** Sends what waits, ward by ward; a ward whose line cannot go out now keeps it. */
  async flush(): Promise<void> {
    this.#isAskedAgain = true
    if (this.#sending !== undefined) return
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false
      for (const wardId of this.#lines.keys()) {
        this.#sending = wardId
        this.#tell()
        while (await this.#sendFirst(wardId));
      }
    }
    this.#sending = undefined
    this.#tell()
  }

  /** Whoever signs in next says nothing in another's name. */
  forget(): void {
    this.#lines.clear()
    this.#problems.clear()
    this.#tell()
  }

  async #sendFirst(wardId: string): Promise<boolean> {
    const [first] = this.#lines.get(wardId) ?? []
    if (!first) return false
    const answer = await this.#ports.send(first)
    this.#stall = !answer.ok && isPassing(answer.problem) ? answer.problem : undefined
    if (this.#stall) return false
    if (!answer.ok) this.#problems.set(wardId, answer.problem)
    await this.#ports.renew()
    // Lines said on top of a refused one rest on a number that is not there.
    const rest = answer.ok ? (this.#lines.get(wardId) ?? []).filter(({ id }) => id !== first.id) : []
    if (rest.length > 0) this.#lines.set(wardId, rest)
    else this.#lines.delete(wardId)
    this.#tell()
    return rest.length > 0
  }

  #tell(): void {
    this.#shown = new Map()
    for (const listener of this.#listeners) listener()
  }
}
