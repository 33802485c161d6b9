import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'

/** Of all files together: sealing one takes its size in memory several times over, on a phone too. */
export const mostWaitingMegabytes = 10
const mostWaitingBytes = mostWaitingMegabytes * 1024 * 1024
const keyOf = (id: string) => `file ${id}`

interface KeptFile {
  readonly kind: 'file'
  readonly id: string
  readonly name: string
  readonly size: number
  /** Base64; empty once the server has it. */
  readonly bytes: string
  /** The server's id: a message whose answer was lost goes out again with the same file. */
  readonly uploadedAs: string | null
}

export type KeepingEnd = { readonly id: string } | { readonly title: string }

/**
 * Files chosen without a network, sealed on the device as words are (decision 0019): sent before the message that carries
 * them, gone at sign-out or after 12 hours. Their contents are in memory only while they are sealed or sent.
 */
export class WaitingFiles {
  readonly #upload: (file: File) => Promise<Answer<{ readonly id: string }>>
  readonly #sizes = new Map<string, number>()
  #records: SealedRecords | null = null

  constructor(upload: (file: File) => Promise<Answer<{ readonly id: string }>>) {
    this.#upload = upload
  }

  async open(records: SealedRecords): Promise<void> {
    this.#records = records
    this.#sizes.clear()
    for (const { value } of await records.list()) if (isKeptFile(value)) this.#sizes.set(value.id, value.bytes.length)
  }

  isWaiting = (id: string): boolean => this.#sizes.has(id)

  /** Its id on this device, or why it is not kept. */
  async keep(file: File): Promise<KeepingEnd> {
    if (!this.#records)
      return { title: 'サーバーにつながらず、この端末にも残せません。つながってから選び直してください。' }
    const used = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0)
    const id = crypto.randomUUID()
    const size = base64Length(file.size)
    if (used + size > base64Length(mostWaitingBytes)) {
      const title = `サーバーにつながりません。この端末に残せるファイルは、合わせて${mostWaitingMegabytes} MBまでです。`
      return { title: `${title}つながってから選び直してください。` }
    }
    // Reserved at once: several files are chosen together.
    this.#sizes.set(id, size)
    try {
      const bytes = base64Of(new Uint8Array(await file.arrayBuffer()))
      await this.#put({ kind: 'file', id, name: file.name, size: file.size, bytes, uploadedAs: null })
      return { id }
    } catch (error) {
      this.#sizes.delete(id)
      console.warn('the file cannot be kept on this device', error)
      return { title: 'サーバーにつながらず、この端末にも書き込めませんでした。つながってから選び直してください。' }
    }
  }

  /** The ids the server knows them by; the answer of the first that was not taken. Others' ids are left as they are. */
  async send(ids: readonly string[]): Promise<Answer<readonly string[]>> {
    const sent: string[] = []
    for (const id of ids) {
      const kept = this.isWaiting(id) ? await this.#read(id) : undefined
      const answer = kept ? await this.#sendOne(kept) : { ok: true as const, value: { id } }
      if (!answer.ok) return answer
      sent.push(answer.value.id)
    }
    return { ok: true, value: sent }
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (this.#sizes.delete(id)) await this.#records?.remove(keyOf(id))
  }

  async #sendOne(kept: KeptFile): Promise<Answer<{ readonly id: string }>> {
    if (kept.uploadedAs !== null) return { ok: true, value: { id: kept.uploadedAs } }
    const answer = await this.#upload(new File([bytesOf(kept.bytes)], kept.name))
    if (answer.ok) {
      await this.#put({ ...kept, bytes: '', uploadedAs: answer.value.id })
      this.#sizes.set(kept.id, 0)
      return answer
    }
    return { ok: false, problem: { ...answer.problem, title: `「${kept.name}」：${answer.problem.title}` } }
  }

  async #put(kept: KeptFile): Promise<void> {
    await this.#records?.put(keyOf(kept.id), kept)
  }

  async #read(id: string): Promise<KeptFile | undefined> {
    const record = (await this.#records?.list())?.find((each) => each.id === keyOf(id))
    return isKeptFile(record?.value) ? record.value : undefined
  }
}

const isKeptFile = (value: unknown): value is KeptFile =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'file' && 'bytes' in value

const base64Length = (size: number): number => Math.ceil(size / 3) * 4
/** In pieces that divide by three, so that each is a whole number of letters. */
const pieceBytes = 3 * 4096

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += pieceBytes)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + pieceBytes))))
  return pieces.join('')
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
