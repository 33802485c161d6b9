import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'

export interface AttachedFile {
  readonly fileId: string
  readonly name: string
  readonly namesPatient: boolean
  /** Chosen without a network: it lies on this device, under this id, and goes out with its message. */
  readonly waits?: boolean
}

/** What somebody wrote in a conversation and chose to attach, before it is sent. */
export interface UnsentMessage {
  readonly body: string
  readonly mention: string
  readonly files: readonly AttachedFile[]
}

/** As many as one message takes (`sendMessage`). */
export const mostFiles = 10

const nothing: UnsentMessage = { body: '', mention: '', files: [] }
const isNothing = ({ body, files }: UnsentMessage) => body === '' && files.length === 0
const keyOf = (enquiryId: string) => `message ${enquiryId}`

/**
 * One for all conversations of this tab, and sealed on the device as drafts are (decision 0019). Here lies which files go
 * along: they are with the server already, where only who brought them sees them, or wait on the device (`WaitingFiles`).
 */
export class UnsentMessages {
  readonly #messages = new Map<string, UnsentMessage>()
  readonly #listeners = new Set<() => void>()
  #records: SealedRecords | null = null
  #lastTurn: Promise<unknown> = Promise.resolve()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The same object until it changes. */
  of = (enquiryId: string): UnsentMessage => this.#messages.get(enquiryId) ?? nothing
  /** False where leaving the page loses what was written: no https, or a device that cannot write. */
  readonly isKept = (): boolean => this.#records !== null

  /** Takes what waits on the device; what is in memory already is newer. */
  async open(records: SealedRecords): Promise<void> {
    this.#records = records
    for (const { id, value } of await records.list()) {
      const kept = readMessage(value)
      if (kept && id === keyOf(kept.enquiryId) && !this.#messages.has(kept.enquiryId))
        this.#messages.set(kept.enquiryId, kept.message)
    }
    for (const enquiryId of this.#messages.keys()) await this.keep(enquiryId)
    this.#tell()
  }

  /** Shown at once; on the device with `keep`. */
  change(enquiryId: string, changes: Partial<UnsentMessage>): void {
    this.#messages.set(enquiryId, { ...this.of(enquiryId), ...changes })
    this.#tell()
  }

  /** Also when the upload ends after its page was left. One that is over the limit stays in the writer's files. */
  attach(enquiryId: string, file: AttachedFile): void {
    const { files } = this.of(enquiryId)
    if (files.length < mostFiles) this.change(enquiryId, { files: [...files, file] })
  }

  /** Writes the newest on the device, one after the other: a slow write must not bring back what was sent. */
  keep(enquiryId: string): Promise<void> {
    this.#lastTurn = this.#lastTurn
      .then(async () => {
        const message = this.of(enquiryId)
        const key = keyOf(enquiryId)
        if (isNothing(message)) await this.#records?.remove(key)
        else await this.#records?.put(key, { kind: 'message', enquiryId, message })
      })
      .catch((error: unknown) => {
        this.#records = null
        this.#tell()
        console.warn('nothing can be kept on this device', error)
      })
    return this.#lastTurn.then(() => undefined)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Ours by the key, but perhaps written by another version of this page. */
function readMessage(value: unknown): { enquiryId: string; message: UnsentMessage } | undefined {
  if (!isRecord(value) || value.kind !== 'message' || typeof value.enquiryId !== 'string') return undefined
  const { enquiryId, message } = value
  if (!isRecord(message) || typeof message.body !== 'string' || !Array.isArray(message.files)) return undefined
  return { enquiryId, message: { ...nothing, ...message } as UnsentMessage }
}
