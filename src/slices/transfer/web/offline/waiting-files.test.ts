import { expect, it } from 'vitest'
import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'
import { WaitingFiles } from './waiting-files.ts'

function aDevice() {
  const kept = new Map<string, unknown>()
  const records: SealedRecords = {
    list: async () => [...kept].map(([id, value], createdAt) => ({ id, createdAt, value })),
    put: async (id, value) => void kept.set(id, structuredClone(value)),
    purge: async () => undefined,
    remove: async (id) => void kept.delete(id),
  }
  return { kept, records }
}

/** Takes every file, unless it says no. */
function aServer() {
  const taken: { name: string; bytes: Uint8Array }[] = []
  const state: { status: number | null } = { status: null }
  const upload = async (file: File) => {
    if (state.status !== null)
      return {
        ok: false as const,
        problem: { type: 'no', title: '受け付けません。', status: state.status, fields: [] },
      }
    taken.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return { ok: true as const, value: { id: `server ${taken.length}` } }
  }
  return { taken, state, upload }
}
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)
const every = Uint8Array.from({ length: 70_000 }, (_, position) => position % 256)

async function stage() {
  const [device, server] = [aDevice(), aServer()]
  const files = new WaitingFiles(server.upload)
  await files.open(device.records)
  const keep = async (bytes: Uint8Array<ArrayBuffer>, name = '架空.pdf') => {
    const end = await files.keep(new File([bytes], name))
    if ('title' in end) throw new Error(end.title)
    return end.id
  }
  return { device, server, files, keep }
}

it('a file is sent byte for byte, by whatever visit comes first, and is gone from the device afterwards', async () => {
  const { device, server, keep } = await stage()
  const id = await keep(every)
  const again = new WaitingFiles(server.upload)
  await again.open(device.records)
  expect(await again.send([id, 'known to the server'])).toEqual({
    ok: true,
    value: ['server 1', 'known to the server'],
  })
  expect(server.taken).toEqual([{ name: '架空.pdf', bytes: every }])
  await again.forget([id])
  expect([...device.kept]).toEqual([])
})

it('a message whose answer was lost goes out again with the same file', async () => {
  const { server, files, keep } = await stage()
  const id = await keep(every)
  expect(await files.send([id])).toEqual(await files.send([id]))
  expect(server.taken).toHaveLength(1)
})

it('without a network it waits on; a refusal names the file', async () => {
  const { server, files, keep } = await stage()
  const id = await keep(every, '架空の手順.pdf')
  server.state.status = 0
  expect(await files.send([id])).toMatchObject({ ok: false, problem: { status: 0 } })
  server.state.status = 422
  expect(await files.send([id])).toMatchObject({ problem: { title: '「架空の手順.pdf」：受け付けません。' } })
  server.state.status = null
  expect(await files.send([id])).toMatchObject({ ok: true })
})

it('ten megabytes wait together and no more, chosen at once or after another visit; what was sent makes room', async () => {
  const { device, server, files, keep } = await stage()
  const ends = await Promise.all([6, 5, 4].map((size) => files.keep(new File([megabytes(size)], `${size}`))))
  expect(ends.map((end) => ('title' in end ? end.title : 'kept'))).toEqual([
    'kept',
    expect.stringContaining('合わせて10 MBまで'),
    'kept',
  ])
  const again = new WaitingFiles(server.upload)
  await again.open(device.records)
  expect(await again.keep(new File([megabytes(1)], 'one more'))).toHaveProperty('title')
  const [first] = ends
  if (first && 'id' in first) await files.send([first.id])
  await keep(megabytes(5))
})

it('a device that holds nothing, or cannot write, says so', async () => {
  const { server } = await stage()
  expect(await new WaitingFiles(server.upload).keep(new File([every], '架空.pdf'))).toHaveProperty('title')
  const full = new WaitingFiles(server.upload)
  await full.open({ ...aDevice().records, put: () => Promise.reject(new Error('full')) })
  const warn = console.warn
  console.warn = () => undefined
  expect(await full.keep(new File([every], '架空.pdf'))).toHaveProperty('title')
  console.warn = warn
})
