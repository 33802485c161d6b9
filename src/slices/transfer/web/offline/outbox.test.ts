import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { SealedRecord, SealedRecords } from '../../../../platform/browser/sealed-records.ts'
import type { RequestContent } from '../request/form/form-content.ts'
import { emptyForm, type RequestForm } from '../request/form/request-form.ts'
import { keepingWords, type Stall } from './keeping.ts'
import { Outbox, type OutboxPorts } from './outbox.ts'
import type { KeptCall } from './waiting-things.ts'

const id = '0190a000-0000-7000-8000-0000000000aa'
const elsewhere = '0190a000-0000-7000-8000-0000000000bb'
const form = (mainDiagnosis: string): RequestForm => ({
  ...emptyForm(),
  need: { mainDiagnosis, inhibitingFactors: {} },
})
const problem = (status: number, type: string): Answer<never> => ({
  ok: false,
  problem: { type, title: type, status, fields: [] },
})

/** What `transfer.save-request` and `transfer.send-enquiries` do with what arrives, in a few lines. */
function aServer() {
  const rows = new Map<string, { version: number; content: RequestContent }>()
  const sent: string[] = []
  const arrived: string[] = []
  const state = { network: true, session: true, answersAreLost: false, isTooFast: false }
  const answering = <Value>(effect: () => Answer<Value>): Answer<Value> => {
    if (!state.network) return problem(0, 'no-connection')
    if (!state.session) return problem(401, 'sign-in-required')
    const answer = effect()
    return state.answersAreLost ? problem(0, 'no-connection') : answer
  }
  const ports: OutboxPorts = {
    today: () => calendarDate('2026-11-22'),
    isWrittenElsewhere: async (request) => request === elsewhere,
    stall: (): Stall => (state.network ? (state.session ? null : 'no-session') : 'no-network'),
    save: async (request, version, content) =>
      answering<{ id: string; number: number; version: number }>(() => {
        const row = rows.get(request)
        if (content.need.mainDiagnosis === '断られる') return problem(422, 'identity-in-need')
        if (!row && version !== null) return problem(404, 'transfer-not-found')
        if (row && version === null) return { ok: true, value: { id: request, number: 1, version: row.version } }
        if (row && version !== row.version) return problem(409, 'changed-meanwhile')
        const next = (row?.version ?? 0) + 1
        rows.set(request, { version: next, content })
        arrived.push(`save ${content.need.mainDiagnosis}`)
        return { ok: true, value: { id: request, number: 1, version: next } }
      }),
    show: async (request) =>
      answering(() => {
        const row = rows.get(request)
        return row
          ? { ok: true as const, value: { ...row.content, version: row.version } as never }
          : problem(404, 'transfer-not-found')
      }),
    call: async (_endpoint, call) =>
      answering<unknown>(() => {
        const { key } = call as { key: string }
        if (key === 'refused') return problem(409, 'already-asked')
        if (state.isTooFast) return problem(429, 'too-many-messages')
        if (!sent.includes(key)) sent.push(key)
        arrived.push(`send ${key}`)
        return { ok: true, value: {} }
      }),
  }
  return { ports, state, rows, sent, arrived }
}

function aDevice(): SealedRecords & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return {
    kept,
    list: async () =>
      [...kept].map(([key, value], createdAt): SealedRecord => ({ id: key, createdAt, value: structuredClone(value) })),
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    purge: async () => undefined,
    remove: async (key) => void kept.delete(key),
  }
}

async function begun() {
  const [server, device] = [aServer(), aDevice()]
  const outbox = new Outbox(server.ports)
  await outbox.open(device)
  return { server, device, outbox }
}
const call = (key: string): KeptCall => ({ kind: 'call', id: key, requestId: id, endpoint: 'send', call: { key } })
const words = (outbox: Outbox) => keepingWords(outbox.keeping(id)).words

describe('a draft', () => {
  it('is saved on the server, and leaves the device when it is there', async () => {
    const { server, device, outbox } = await begun()
    outbox.write(id, form('一'), null)
    await outbox.keep(id)
    expect(device.kept.size).toBe(1)
    expect(words(outbox)).toBe('保存しています。')
    await outbox.flush()
    expect(server.rows.get(id)).toMatchObject({ version: 1, content: { need: { mainDiagnosis: '一' } } })
    expect(device.kept.size).toBe(0)
    expect(words(outbox)).toMatch(/^保存済み/)
  })

  it('waits on the device without a network, and goes out once when there is one', async () => {
    const { server, device, outbox } = await begun()
    server.state.network = false
    outbox.write(id, form('一'), null)
    expect(words(outbox)).toContain('まだ保存されていません')
    await outbox.keep(id)
    await outbox.flush()
    expect(words(outbox)).toMatch(/^この端末に保存（オフライン）/)
    outbox.write(id, form('二'), null)
    await outbox.keep(id)
    const later = new Outbox(server.ports)
    await later.open(device)
    expect(later.unsentDraft(id)?.form.need.mainDiagnosis).toBe('二')
    server.state.network = true
    await later.flush()
    expect(server.arrived).toEqual(['save 二'])
    expect(device.kept.size).toBe(0)
  })

  it('waits while the session rests', async () => {
    const { server, outbox } = await begun()
    server.state.session = false
    outbox.write(id, form('一'), null)
    await outbox.keep(id)
    await outbox.flush()
    expect(words(outbox)).toContain('サインインを続けると')
    server.state.session = true
    await outbox.flush()
    expect(server.arrived).toEqual(['save 一'])
  })

  it('whose answers are lost, first and later, is stored with its newest words and no conflict', async () => {
    const { server, outbox } = await begun()
    for (const [before, after] of [
      ['一', '二'],
      ['三', '四'],
    ] as const) {
      server.state.answersAreLost = true
      outbox.write(id, form(before), null)
      await outbox.flush()
      server.state.answersAreLost = false
      outbox.write(id, form(after), null)
      await outbox.flush()
      expect(server.rows.get(id)?.content.need.mainDiagnosis).toBe(after)
      expect(words(outbox)).toMatch(/^保存済み/)
    }
  })

  it('that somebody else changed meanwhile is kept until a person decides', async () => {
    const { server, device, outbox } = await begun()
    outbox.write(id, form('一'), null)
    await outbox.flush()
    server.rows.set(id, { version: 7, content: (server.rows.get(id) ?? { content: null as never }).content })
    outbox.write(id, form('二'), 1)
    await outbox.flush()
    outbox.write(id, form('三'), 1)
    await outbox.flush()
    expect(outbox.keeping(id)).toMatchObject({ state: 'refused', problem: { type: 'changed-meanwhile' } })
    await outbox.keep(id)
    expect(device.kept.size).toBe(1)
    await outbox.overwrite(id)
    expect(server.rows.get(id)?.content.need.mainDiagnosis).toBe('三')
    expect(device.kept.size).toBe(0)
  })

  it('that is refused is tried again when it is mended', async () => {
    const { server, outbox } = await begun()
    outbox.write(id, form('断られる'), null)
    await outbox.flush()
    expect(words(outbox)).toContain('保存できません')
    outbox.write(id, form('直した'), null)
    await outbox.flush()
    expect(server.arrived).toEqual(['save 直した'])
  })

  it('that corrects a case which was sent goes out when a person says so, and not before', async () => {
    const { server, device, outbox } = await begun()
    outbox.write(id, form('一'), null)
    await outbox.flush()
    outbox.write(id, form('二'), 1, true)
    await outbox.keep(id)
    await outbox.flush()
    expect(words(outbox)).toContain('まだ送っていません')
    const later = new Outbox(server.ports)
    await later.open(device)
    await later.flush()
    expect(server.arrived).toEqual(['save 一'])
    await later.release(id)
    expect(server.arrived).toEqual(['save 一', 'save 二'])
    later.write(id, form('三'), 2, true)
    await later.flush()
    expect(server.arrived).toHaveLength(2)
  })

  it('with half a date stays on the device with it after the rest is saved', async () => {
    const { server, device, outbox } = await begun()
    outbox.write(id, { ...form('一'), typed: { wishedOn: '令和8年1' } }, null)
    await outbox.flush()
    expect(server.arrived).toEqual(['save 一'])
    expect(device.kept.size).toBe(1)
  })

  it('written while it is being sent is sent again', async () => {
    const { server, outbox } = await begun()
    outbox.write(id, form('一'), null)
    const first = outbox.flush()
    outbox.write(id, form('二'), null)
    await Promise.all([first, outbox.flush()])
    expect(server.rows.get(id)?.content.need.mainDiagnosis).toBe('二')
  })
})

describe('a send', () => {
  it('that came too fast is not lost: it waits, says so, and goes out in its order', async () => {
    const { server, device, outbox } = await begun()
    server.state.isTooFast = true
    expect(await outbox.send(call('a'))).toBe('waiting')
    expect(await outbox.send(call('b'))).toBe('waiting')
    expect(words(outbox)).toContain('少し待ってから自動で送ります')
    expect(device.kept.size).toBe(2)
    expect(outbox.waitingCalls().map((each) => each.id)).toEqual(['a', 'b'])
    server.state.isTooFast = false
    await outbox.flush()
    expect(server.sent).toEqual(['a', 'b'])
    expect(outbox.waitingCalls()).toEqual([])
  })

  it('goes out after the draft it is about', async () => {
    const { server, outbox } = await begun()
    outbox.write(id, form('一'), null)
    expect(await outbox.send(call('a'))).toBe('sent')
    expect(server.arrived).toEqual(['save 一', 'send a'])
  })

  it('waits on the device without a network, survives the page, and has its effect once', async () => {
    const { server, device, outbox } = await begun()
    server.state.network = false
    outbox.write(id, form('一'), null)
    await outbox.keep(id)
    expect(await outbox.send(call('a'))).toBe('waiting')
    expect(device.kept.size).toBe(2)
    const later = new Outbox(server.ports)
    await later.open(device)
    server.state.network = true
    server.state.answersAreLost = true
    await later.flush()
    await later.flush()
    server.state.answersAreLost = false
    expect(keepingWords(later.keeping(id)).words).not.toContain('保存済み')
    await later.flush()
    expect(server.sent).toEqual(['a'])
    expect(device.kept.size).toBe(0)
  })

  it('that is refused says why and is not tried again', async () => {
    const { server, device, outbox } = await begun()
    expect(await outbox.send(call('refused'))).toMatchObject({ problem: { type: 'already-asked' } })
    await outbox.flush()
    expect([server.sent, device.kept.size]).toEqual([[], 0])
  })

  it('does not go out when its draft was refused', async () => {
    const { server, outbox } = await begun()
    outbox.write(id, form('断られる'), null)
    expect(await outbox.send(call('a'))).toMatchObject({ problem: { type: 'identity-in-need' } })
    outbox.write(id, form('直した'), null)
    await outbox.flush()
    expect(server.sent).toEqual([])
  })
})

it('a draft that another tab is writing is left to that tab', async () => {
  const { server } = await begun()
  const device = aDevice()
  await device.put(elsewhere, {
    kind: 'draft',
    requestId: elsewhere,
    form: form('一'),
    version: null,
    isCorrection: false,
  })
  const outbox = new Outbox(server.ports)
  await outbox.open(device)
  await outbox.flush()
  expect([server.arrived, outbox.unsentDrafts()]).toEqual([[], []])
})

it('what another version of this page left on the device is passed over', async () => {
  const { server } = await begun()
  const device = aDevice()
  for (const [key, value] of Object.entries({ a: null, b: 7, c: { kind: 'draft' }, d: { kind: 'x', requestId: id } }))
    await device.put(key, value)
  const outbox = new Outbox(server.ports)
  await outbox.open(device)
  await outbox.flush()
  expect(server.arrived).toEqual([])
})
