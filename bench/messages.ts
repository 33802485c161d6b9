import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { sliceMigrations } from '../src/app/server/server-slices.ts'
import type { SignedIn } from '../src/kernel/events/testing/live-stage.ts'
import { readStream } from '../src/kernel/events/testing/stream-reader.ts'
import { gather } from '../src/platform/browser/live/gather.ts'
import { renewalPauseMilliseconds } from '../src/platform/browser/live/live-stream.ts'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { quantile } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'
import { type ProcessorTime, processorTime } from './fixtures/serving/processor-time.ts'
import { withServerProcess } from './fixtures/serving/server-process.ts'
import { plantLiaisonOffices } from './fixtures/transfers/liaison-offices.ts'
import { type Ask, askingAt } from './fixtures/transfers/transfer-client.ts'

// Messages at a fixed rate, spread over conversations that twenty browsers have open: each follows its conversation on its
// one stream, takes in what it is told, reads what it misses, and asks once a second how much is unread, as the page does.
// Latency runs from before the sending to the message's words being there.
// One person may write twenty in ten seconds about a case, so a hundred a second come from fifty people at least, in three
// conversations of twenty; with `--conversations 10` two hundred browsers read, each for itself.
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    conversations: { type: 'string', default: '3' },
    clients: { type: 'string', default: '20' },
  },
})
const [rate, seconds, conversations, clients] = [values.rate, values.seconds, values.conversations, values.clients].map(
  Number,
)
if (!rate || !seconds || !conversations || !clients) throw new Error('numbers above zero, please')

interface Listener {
  readonly received: string[]
  stop(): void
}

interface Open {
  readonly enquiryId: string
  readonly people: readonly SignedIn[]
  readonly listeners: readonly Listener[]
  readonly sent: string[]
}

const sentAt = new Map<string, number>()
const latencies: number[] = []
let reads = 0

await withScratchDatabase(sliceMigrations, async ({ ownerUrl, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await withServerProcess(ownerUrl, [], async (url, pid) => {
    const ask = askingAt(url, [])
    const open: Open[] = []
    for (let each = 0; each < conversations; each += 1) {
      const [sender, receiver] = await plantLiaisonOffices(superuser, 2, clients / 2)
      if (!sender?.people[0] || !receiver?.people[0]) throw new Error('no people')
      const people = [...sender.people, ...receiver.people]
      const enquiry = await anEnquiry(ask, sender.people[0], receiver.organisationId)
      const listeners = await Promise.all(people.map((who) => listen(url, ask, who, enquiry)))
      open.push({ enquiryId: enquiry.id, people, listeners, sent: [] })
    }
    await superuser.query('analyze')
    const loadBefore = loadavg()[0]
    const usedBefore = await processorTime(superuser, pid)
    const total = rate * seconds
    const sending: Promise<unknown>[] = []
    const began = performance.now()
    for (let number = 0; number < total; number += 1) {
      await delay(Math.max(0, began + (number * 1_000) / rate - performance.now()))
      const conversation = open[number % open.length]
      const who = conversation?.people[Math.floor(number / open.length) % conversation.people.length]
      if (!conversation || !who) continue
      const clientMessageId = crypto.randomUUID()
      sentAt.set(clientMessageId, performance.now())
      conversation.sent.push(clientMessageId)
      const body = { body: `架空の連絡 ${number}`, clientMessageId }
      sending.push(ask(who, 'POST', `/enquiries/${conversation.enquiryId}/messages`, body))
    }
    await Promise.all(sending)
    await delay(3_000)
    const used = await processorTime(superuser, pid)
    const each = (part: keyof ProcessorTime) => Math.round(((used[part] - usedBefore[part]) / total) * 100) / 100
    const ends = open.flatMap(({ sent, listeners }) => listeners.map(({ received }) => ({ sent, received })))
    const first = (received: readonly string[]) =>
      open.find(({ listeners }) => listeners.some((each) => each.received === received))?.listeners[0]?.received ?? []
    console.log(
      JSON.stringify({
        bench: 'messages',
        messages: total,
        clients: open.length * clients,
        deliveries: latencies.length,
        reads,
        lost: ends.reduce((sum, { sent, received }) => sum + sent.filter((id) => !received.includes(id)).length, 0),
        twice: ends.reduce((sum, { received }) => sum + received.length - new Set(received).size, 0),
        outOfOrder: ends.filter(({ received }) => received.join() !== first(received).join()).length,
        deliveryP50Milliseconds: quantile(latencies, 0.5),
        deliveryP95Milliseconds: quantile(latencies, 0.95),
        deliveryP99Milliseconds: quantile(latencies, 0.99),
        budgetP95Milliseconds: 250,
        processorMillisecondsEachMessage: {
          server: each('server'),
          postgres: each('postgres'),
          generator: each('generator'),
        },
        loadBefore,
      }),
    )
    for (const { listeners } of open) for (const each of listeners) each.stop()
  })
  await superuser.end()
})

interface Enquiry {
  readonly id: string
  readonly requestId: string
}

async function anEnquiry(ask: Ask, sender: SignedIn, receiverId: string): Promise<Enquiry> {
  const id = crypto.randomUUID()
  await ask(sender, 'PUT', `/requests/${id}`, { version: null, content: aTransferRequest() })
  const body = { addressees: [{ receiverId, facilityId: null }], idempotencyKey: crypto.randomUUID() }
  const sent = (await ask(sender, 'POST', `/requests/${id}/enquiries`, body)) as { enquiries: { id: string }[] }
  return { id: sent.enquiries[0]?.id ?? '', requestId: id }
}

interface ReadMessage {
  readonly position: number
  readonly kind: string
  readonly clientMessageId: string
}

/** A browser with the conversation open. */
async function listen(url: string, ask: Ask, who: SignedIn, { id, requestId }: Enquiry): Promise<Listener> {
  const reader = await readStream(url, who.token, { following: [id] })
  const received: string[] = []
  let after = 0
  let isStopped = false
  const takeIn = ({ position, kind, clientMessageId }: ReadMessage) => {
    if (position !== after + 1) return
    after = position
    if (kind === 'step') return
    received.push(clientMessageId)
    latencies.push(performance.now() - (sentAt.get(clientMessageId) ?? Number.NaN))
  }
  const read = async () => {
    const answer = (await ask(who, 'GET', `/enquiries/${id}/messages?after=${after}&limit=500`)) as {
      items: ReadMessage[]
    }
    reads += 1
    for (const item of answer.items) takeIn(item)
  }
  const readSoon = gather(renewalPauseMilliseconds, read)
  const count = gather(1_000, async () => void (await ask(who, 'GET', `/requests/${requestId}/unread`)))
  const follow = async () => {
    while (!isStopped) {
      for (const { event, content } of reader.frames.splice(0)) {
        if (event !== 'transfer.message-sent') continue
        const { followed } = content as { followed?: { words: { message: ReadMessage } } }
        if (followed) takeIn(followed.words.message)
        if (!followed || followed.words.message.position > after) readSoon(id)
        count(id)
      }
      await delay(5)
    }
  }
  await read()
  void follow()
  return {
    received,
    stop: () => {
      isStopped = true
      reader.cut()
    },
  }
}
