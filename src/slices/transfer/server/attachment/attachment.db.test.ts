import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../../../app/testing/start-test-server.ts'
import { samplePdf } from '../../../../platform/files/testing/sample-files.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

const receiverId = '0190a000-0000-7000-8000-000000000012'
const key = () => crypto.randomUUID()

/** Somebody of the demo who is signed in and asks. */
async function someone(persona: string) {
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ persona })
  const entered = await fetch(`${server.url}/api/demo/sign-in`, { method: 'POST', headers: json, body })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const ask = async (method: string, path: string, given?: object) => {
    const sent = given === undefined ? {} : { body: JSON.stringify(given), headers: { ...json, cookie } }
    return fetch(`${server.url}/api${path}`, { method, headers: { cookie }, ...sent })
  }
  const told = async (method: string, path: string, given?: object) => (await ask(method, path, given)).json()
  const upload = async (name: string) => {
    const headers = { cookie, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) }
    const answer = await fetch(`${server.url}/api/files`, {
      method: 'POST',
      headers,
      body: new Uint8Array(samplePdf()),
    })
    return ((await answer.json()) as { id: string }).id
  }
  return { ask, told, upload }
}

it('a file that names the patient waits for the choice; one that does not is there at once; strangers have neither', async () => {
  const sender = await someone('liaison-nurse')
  const receiver = await someone('social-worker')
  const stranger = await someone('facility-administrator')
  const id = key()
  await sender.told('PUT', `/transfer/requests/${id}`, { version: null, content: aTransferRequest() })
  const addressees = [{ receiverId, facilityId: null }]
  const sent = await sender.told('POST', `/transfer/requests/${id}/enquiries`, { addressees, idempotencyKey: key() })
  const enquiryId = sent.enquiries[0].id
  const attachments = [
    { fileId: await sender.upload('診療情報提供書.pdf') },
    { fileId: await sender.upload('病棟の様式.pdf'), namesPatient: false },
  ]
  const message = { body: '送ります', clientMessageId: key(), attachments }
  const send = () => sender.told('POST', `/transfer/enquiries/${enquiryId}/messages`, message)
  expect(await send()).toEqual(await send())
  const files = async (who: typeof sender) => {
    const { items } = await who.told('GET', `/transfer/enquiries/${enquiryId}/messages`)
    return items.flatMap((each: { attachments: { id: string; name: string }[] }) => each.attachments)
  }
  const download = async (who: typeof sender, fileId: string) =>
    (await who.ask('GET', `/transfer/attachments/${fileId}`)).status
  const [letter, form] = (await files(sender)).toSorted((one: { name: string }) => (one.name.startsWith('診') ? -1 : 1))
  expect(await files(receiver)).toMatchObject([{ name: '病棟の様式.pdf' }])
  expect([await download(receiver, letter.id), await download(receiver, form.id)]).toEqual([404, 200])

  await receiver.told('POST', `/transfer/enquiries/${enquiryId}/answer`, { answer: 'accepted', idempotencyKey: key() })
  await sender.told('POST', `/transfer/requests/${id}/receiver`, { enquiryId, idempotencyKey: key() })
  const back = await receiver.ask('GET', `/transfer/attachments/${letter.id}`)
  expect(Buffer.from(await back.arrayBuffer()).equals(samplePdf())).toBe(true)
  expect([await download(stranger, letter.id), await download(stranger, form.id)]).toEqual([403, 403])
  // Whoever asks who saw this case hears of the letter too.
  const { rows } = await server.superuser.query(
    `select distinct s.owner_id <> l.organisation_id as by_another
     from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
     where l.operation = 'transfer.download-attachment' and l.subject = $1 and s.subject = $1`,
    [id],
  )
  expect(rows).toEqual([{ by_another: true }])
})

it('a file name that names the patient is refused where the file would be open to those who were only asked', async () => {
  const sender = await someone('liaison-nurse')
  const id = key()
  await sender.told('PUT', `/transfer/requests/${id}`, { version: null, content: aTransferRequest() })
  const addressees = [{ receiverId, facilityId: null }]
  const sent = await sender.told('POST', `/transfer/requests/${id}/enquiries`, { addressees, idempotencyKey: key() })
  const fileId = await sender.upload('架空花子_看護サマリー.pdf')
  const send = (namesPatient: boolean) =>
    sender.ask('POST', `/transfer/enquiries/${sent.enquiries[0].id}/messages`, {
      body: '',
      clientMessageId: key(),
      attachments: [{ fileId, namesPatient }],
    })
  const refused = await send(false)
  expect([refused.status, (await refused.json()).type]).toEqual([
    422,
    expect.stringContaining('identity-before-choice'),
  ])
  expect((await send(true)).status).toBe(200)
})

it('a file of another organisation cannot be sent on', async () => {
  const sender = await someone('liaison-nurse')
  const receiver = await someone('social-worker')
  const id = key()
  await sender.told('PUT', `/transfer/requests/${id}`, { version: null, content: aTransferRequest() })
  const addressees = [{ receiverId, facilityId: null }]
  const sent = await sender.told('POST', `/transfer/requests/${id}/enquiries`, { addressees, idempotencyKey: key() })
  const fileId = await receiver.upload('相手のファイル.pdf')
  const message = { body: '', clientMessageId: key(), attachments: [{ fileId }] }
  const refused = await sender.ask('POST', `/transfer/enquiries/${sent.enquiries[0].id}/messages`, message)
  expect([refused.status, (await refused.json()).type]).toEqual([422, expect.stringContaining('file-not-ours')])
})
