import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../../app/testing/start-test-server.ts'
import { samplePdf, samplePng, sampleXlsx } from '../../../platform/files/testing/sample-files.ts'
import type { Role } from '../../identity/domain/role.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openWork } from '../../work/server/open-work.ts'
import { openFileVault } from './file-vault.ts'
import { sweepObjects } from './sweep-objects.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

async function enter(persona: string): Promise<string> {
  const entered = await fetch(`${server.url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const upload = async (persona: string, name: string, bytes: Buffer, mediaType = 'application/octet-stream') =>
  fetch(`${server.url}/api/files`, {
    method: 'POST',
    headers: { cookie: await enter(persona), 'content-type': mediaType, 'x-file-name': encodeURIComponent(name) },
    body: new Uint8Array(bytes),
  })
const ask = async (persona: string, path: string, method = 'GET') =>
  fetch(`${server.url}/api/files${path}`, { method, headers: { cookie: await enter(persona) } })
const onTheDisk = async () =>
  (await readdir(join(server.dataDirectory, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
async function person(accountOf: string, roles: readonly Role[]): Promise<Viewer> {
  const [found] = await rows(accountOf)
  const organisationId = '0190a000-0000-7000-8000-000000000011'
  return { kind: 'account', accountId: found.account_id, organisationId, roles }
}
const rows = async (text: string) => (await server.superuser.query(text)).rows

describe('grants', () => {
  it('a file comes back as it was given, under its exact name, to be saved and not shown', async () => {
    const bytes = samplePdf()
    const stored = await upload('buyer', '契約書 (案)　.pdf', bytes)
    expect(stored.status).toBe(200)
    const described = (await stored.json()) as { id: string }
    expect(described).toMatchObject({ name: '契約書 (案)　.pdf', mediaType: 'application/pdf', bytes: bytes.length })
    const back = await ask('buyer', `/${described.id}`)
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
    const [disposition, , extended] = (back.headers.get('content-disposition') ?? '').split('; ')
    expect(disposition).toBe('attachment')
    expect(decodeURIComponent(extended?.replace(/^filename\*=UTF-8''/, '') ?? '')).toBe('契約書 (案)　.pdf')
    expect(back.headers.get('content-type')).toBe('application/octet-stream')
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('cache-control')).toBe('no-store')
    expect(back.headers.get('accept-ranges')).toBeNull()
    const list = (await (await ask('buyer', '')).json()) as { items: { id: string }[] }
    expect(list.items.map(({ id }) => id)).toContain(described.id)
  })

  it('the content decides the kind, and a name with another ending is given the right one', async () => {
    const stored = (await (await upload('buyer', 'picture.hta', samplePng())).json()) as {
      id: string
      mediaType: string
    }
    expect(stored.mediaType).toBe('image/png')
    expect((await ask('buyer', `/${stored.id}`)).headers.get('content-disposition')).toContain('picture.hta.png')
  })
})

describe('refuses', () => {
  it.each([
    ['a program called .pdf', 'a.pdf', Buffer.from('MZ\x90\0'), 422, 'file-not-accepted'],
    ['a PDF that acts', 'a.pdf', samplePdf('/OpenAction << /S /JavaScript >>'), 422, 'file-not-accepted'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 422, 'file-not-accepted'],
    ['a name that deceives', 'gpj.\u202eexe', samplePng(), 422, 'file-name-not-valid'],
    ['a name that climbs', '../a.pdf', samplePdf(), 422, 'file-name-not-valid'],
  ])('%s, and keeps nothing of it', async (_name, name, bytes, status, type) => {
    const before = await onTheDisk()
    const answer = await upload('buyer', name, bytes)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ type, detail: expect.stringMatching(/。$/) })
    expect(await onTheDisk()).toEqual(before)
  })

  it('another content type, a missing name, a visitor, and a length beyond the limit before a byte is read', async () => {
    expect((await upload('buyer', 'a.pdf', samplePdf(), 'application/pdf')).status).toBe(415)
    const cookie = await enter('buyer')
    const headers = { cookie, 'content-type': 'application/octet-stream' }
    expect((await fetch(`${server.url}/api/files`, { method: 'POST', headers, body: 'x' })).status).toBe(422)
    expect(
      (await fetch(`${server.url}/api/files`, { method: 'POST', headers: { ...headers, cookie: '' }, body: 'x' }))
        .status,
    ).toBe(401)
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${server.url}/api/files`, {
        method: 'POST',
        headers: { ...headers, 'x-file-name': 'a', 'content-length': 51 * 1024 * 1024 },
      })
      sent.on('response', (answer) => {
        resolve(answer.statusCode)
        sent.destroy()
      })
      sent.on('error', reject)
      sent.write('x')
    })
    expect(status).toBe(413)
  })
})

describe('hides', () => {
  it('files of one organisation from every other, as if they were not there', async () => {
    const { id } = (await (await upload('buyer', 'own.pdf', samplePdf())).json()) as { id: string }
    for (const persona of ['secretariat', 'prefecture-officer']) {
      expect((await ask(persona, `/${id}`)).status).toBe(404)
      expect((await ask(persona, `/${id}`, 'DELETE')).status).toBe(404)
      expect(JSON.stringify(await (await ask(persona, '')).json())).not.toContain(id)
    }
    expect((await ask('buyer', `/${id}`)).status).toBe(200)
  })
})

describe('a removal', () => {
  it('is for whoever brought the file and for the administrator, not for a colleague who may read it', async () => {
    const { id } = (await (await upload('buyer', 'shared.pdf', samplePdf())).json()) as { id: string }
    const refused = await ask('liaison-nurse', `/${id}`, 'DELETE')
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([403, 'not-yours-to-remove'])
    const listed = async (persona: string) => {
      const { items } = (await (await ask(persona, '')).json()) as {
        items: { id: string; uploadedBy: string; mayRemove: boolean }[]
      }
      return items.find((item) => item.id === id)
    }
    expect(await listed('liaison-nurse')).toMatchObject({ uploadedBy: '田中 例男', mayRemove: false })
    expect(await listed('buyer')).toMatchObject({ mayRemove: true })
    const own = person("select account_id from kernel.demo_persona where id = 'liaison-nurse'", ['liaisonNurse'])
    const past = await openWork(server.floor, await own, 'none', (work) =>
      sql`update kernel.file set state = 'removed' where id = ${id}`.execute(work.db),
    )
    expect(past.numAffectedRows).toBe(0n)
    const keeper = person("select account_id from kernel.demo_persona where id = 'liaison-nurse'", [
      'facilityAdministrator',
    ])
    const kept = await openWork(server.floor, await keeper, 'none', (work) =>
      sql`update kernel.file set state = 'removed' where id = ${id}`.execute(work.db),
    )
    expect(kept.numAffectedRows).toBe(1n)
    expect((await ask('buyer', `/${id}`)).status).toBe(404)
  })

  it('by the person who brought it works', async () => {
    const { id } = (await (await upload('liaison-nurse', 'own.pdf', samplePdf())).json()) as { id: string }
    expect((await ask('liaison-nurse', `/${id}`, 'DELETE')).status).toBe(200)
    expect((await ask('liaison-nurse', `/${id}`)).status).toBe(404)
  })
})

describe('a confined file', () => {
  it('is its bringer’s alone, for a colleague as if it were not there', async () => {
    const sent = await fetch(`${server.url}/api/files?confined=true`, {
      method: 'POST',
      headers: {
        cookie: await enter('liaison-nurse'),
        'content-type': 'application/octet-stream',
        'x-file-name': 'letter.pdf',
      },
      body: new Uint8Array(samplePdf()),
    })
    const { id } = (await sent.json()) as { id: string }
    expect((await ask('liaison-nurse', `/${id}`)).status).toBe(200)
    expect(JSON.stringify(await (await ask('liaison-nurse', '')).json())).toContain(id)
    expect((await ask('buyer', `/${id}`)).status).toBe(404)
    expect((await ask('buyer', `/${id}`, 'DELETE')).status).toBe(404)
    expect(JSON.stringify(await (await ask('buyer', '')).json())).not.toContain(id)
  })
})

describe('records', () => {
  it('uploads, downloads and refused uploads, one line each', async () => {
    const count = async () =>
      Number((await rows("select count(*) as lines from kernel.audit_line where operation like 'files.%'"))[0].lines)
    const before = await count()
    const { id } = (await (await upload('buyer', 'a.xlsx', await sampleXlsx())).json()) as { id: string }
    await (await ask('buyer', `/${id}`)).arrayBuffer()
    await upload('buyer', 'a.pdf', Buffer.from('MZ'))
    expect((await count()) - before).toBe(3)
  })
})

describe('leaves nothing behind', () => {
  it('when the sender goes away half-way', async () => {
    const before = await onTheDisk()
    const filesBefore = (await rows('select id from kernel.file')).length
    const cookie = await enter('buyer')
    const sent = request(`${server.url}/api/files`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'x-file-name': 'a', 'content-length': 1_000_000 },
    })
    sent.on('error', () => undefined)
    sent.write(Buffer.alloc(300_000))
    for (let waited = 0; (await onTheDisk()).length === before.length && waited < 100; waited += 1) await delay(20)
    expect((await onTheDisk()).length).toBe(before.length + 1)
    sent.destroy()
    for (let waited = 0; (await onTheDisk()).length !== before.length && waited < 100; waited += 1) await delay(20)
    expect(await onTheDisk()).toEqual(before)
    expect((await rows('select id from kernel.file')).length).toBe(filesBefore)
  })

  it('of a removed file: it is not found at once, and its bytes go with the next sweep a day later', async () => {
    const { id } = (await (await upload('buyer', 'b.pdf', samplePdf())).json()) as { id: string }
    const [{ object_name: name }] = (await rows(`select object_name from kernel.file where id = '${id}'`)) as [
      { object_name: string },
    ]
    expect((await ask('buyer', `/${id}`, 'DELETE')).status).toBe(200)
    expect((await ask('buyer', `/${id}`)).status).toBe(404)
    const vault = await openFileVault(server.dataDirectory)
    await sweepObjects(server.floor, vault, async () => [])
    expect(await onTheDisk()).toContain(name)
    const kept = (await rows("select object_name from kernel.file where state = 'stored'")).map(
      (row) => row.object_name,
    )
    await sweepObjects(server.floor, vault, async () => [], new Date(Date.now() + 60_000))
    expect(new Set(await onTheDisk())).toEqual(new Set(kept))
  })
})
