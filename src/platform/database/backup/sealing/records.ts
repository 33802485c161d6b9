import { BackupRefused } from '../backup-refused.ts'

/** A record: a head as JSON and a body of any length. Both are framed by lengths, an empty frame ends a body. */
export async function* writeRecord(head: unknown, body?: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield frame(Buffer.from(JSON.stringify(head)))
  for await (const chunk of body ?? []) if (chunk.length > 0) yield frame(chunk)
  yield frame(Buffer.alloc(0))
}

function frame(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

export interface StoredRecord {
  readonly head: unknown
  /** Must be read to its end before the next record. */
  readonly body: AsyncGenerator<Buffer>
}

export async function* readRecords(source: AsyncIterable<Buffer>): AsyncGenerator<StoredRecord> {
  const frames = readFrames(source)
  for (let head = await frames.next(); !head.done; head = await frames.next()) {
    let isRead = false
    const body = async function* () {
      for (let next = await nextFrame(frames); next.length > 0; next = await nextFrame(frames)) yield next
      isRead = true
    }
    yield { head: JSON.parse(head.value.toString('utf8')), body: body() }
    if (!isRead) throw new Error('the body of a record was left unread')
  }
}

async function nextFrame(frames: AsyncGenerator<Buffer>): Promise<Buffer> {
  const next = await frames.next()
  if (next.done) throw incomplete()
  return next.value
}

async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE()) {
      const end = 4 + rest.readUInt32BE()
      yield rest.subarray(4, end)
      rest = rest.subarray(end)
    }
  }
  if (rest.length > 0) throw incomplete()
}

const incomplete = () => new BackupRefused('damaged', 'バックアップの中の記録が最後まで揃っていません。')
