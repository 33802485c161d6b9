import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../foundation/calendar-date.ts'
import { type FileVault, openFileVault } from '../../kernel/files/server/file-vault.ts'
import { receiveUploads } from '../../kernel/files/server/receive-upload.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import {
  confirmWithdrawal,
  downloadBundle,
  listWithdrawals,
  proposeWithdrawal,
} from '../../kernel/tenancy/contract/withdrawal-endpoints.ts'
import type { LeavingPorts } from '../../kernel/tenancy/server/leaving/leaving-ports.ts'
import { runDueWithdrawal } from '../../kernel/tenancy/server/leaving/run-withdrawal.ts'
import { joinAlliance } from '../../kernel/tenancy/server/record-membership.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import type { ServedEndpoint } from '../../kernel/work/server/server-slice.ts'
import { workFor } from '../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../platform/contract/endpoint.ts'
import { samplePdf } from '../../platform/files/testing/sample-files.ts'
import { downloadAttachment } from '../../slices/transfer/contract/attachment-endpoints.ts'
import { listMessages, sendMessage } from '../../slices/transfer/contract/conversation-endpoints.ts'
import {
  downloadKeptFile,
  listKeptCases,
  showKeptCase,
} from '../../slices/transfer/contract/kept/kept-case-endpoints.ts'
import { showTransfer } from '../../slices/transfer/contract/request-endpoints.ts'
import { takeStep } from '../../slices/transfer/contract/step-endpoints.ts'
import { handingOverWays } from '../../slices/transfer/testing/handing-over-ways.ts'
import {
  type AccountViewer,
  someoneOf,
  type TransferWays,
  waysThroughCases,
} from '../../slices/transfer/testing/open-transfer-test.ts'
import { partsOf } from '../testing/papers/parts-of-bundle.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { leavingPorts, servedEndpoints } from './server-slices.ts'

let server: TestServer
let served: readonly ServedEndpoint[]
let ways: TransferWays
let vault: FileVault
let ports: LeavingPorts
beforeAll(async () => {
  server = await startTestServer({ web: false })
  // The rounds are run by hand below.
  await server.stop()
  vault = await openFileVault(server.dataDirectory)
  served = servedEndpoints(server.floor, vault)
  ports = leavingPorts(server.floor, vault)
  ways = waysThroughCases(server)
})
afterAll(() => server.close())

const today = dateInJapan(new Date())
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, input: CallOf<E>) =>
  callServed(server.floor, served, viewer, declaration, input)
const administratorOf = (organisationId: string) => someoneOf(organisationId, 'facilityAdministrator')

/** Two of the member decide that it leaves today. Answers the withdrawal's id. */
async function decides({ allianceId }: { allianceId: string }, { organisationId }: { organisationId: string }) {
  const body = { allianceId, effectiveOn: today, reason: '' }
  const { id } = await answerOf(call(administratorOf(organisationId), proposeWithdrawal, { body }))
  await answerOf(call(administratorOf(organisationId), confirmWithdrawal, { params: { id } }))
  return id
}

/** The same, and the round carries it out. */
async function leaves(alliance: { allianceId: string }, member: { organisationId: string }) {
  const id = await decides(alliance, member)
  while (await runDueWithdrawal(ports, raise));
  return id
}

const raise = (_withdrawal: string, error: unknown) => {
  throw error
}

/** A file of the viewer's organisation, brought by the viewer. */
async function aFileOf(viewer: AccountViewer, name: string): Promise<string> {
  const upload = await receiveUploads(server.floor, vault)(viewer, Readable.from([samplePdf()]), name)
  if ('refused' in upload) throw new Error(upload.detail)
  await upload.keep()
  const { rows } = await server.superuser.query<{ id: string }>(
    `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name, uploaded_by, uploaded_at)
     values (gen_random_uuid(), $1, $2, 'pdf', 'application/pdf', $3, $4, $5, $6, now()) returning id`,
    [viewer.organisationId, name, upload.bytes, upload.sha256, upload.objectName, viewer.accountId],
  )
  return rows[0]?.id ?? ''
}

async function writes(viewer: AccountViewer, enquiryId: string, body: string, file?: string): Promise<void> {
  const attachments = file === undefined ? [] : [{ fileId: await aFileOf(viewer, file) }]
  await answerOf(
    call(viewer, sendMessage, {
      params: { id: enquiryId },
      body: { body, clientMessageId: crypto.randomUUID(), attachments },
    }),
  )
}

/** The first receiver holds the patient; the second said no; the third said nothing. The first two wrote. */
async function aSpokenCase() {
  const alliance = await ways.anAlliance(4)
  const { sender, receivers } = alliance
  const [holder, declining, silent] = receivers
  if (!holder || !declining || !silent) throw new Error('a spoken case needs three receivers')
  const id = await ways.aDraft(sender)
  const [held = '', declined = '', unanswered = ''] = await ways.asked(sender, id, receivers)
  await writes(declining, declined, '空きがありません')
  await writes(sender, declined, 'ありがとうございました')
  await answerOf(ways.says(declining, declined, 'declined', { declineCode: 'noBed' }))
  await answerOf(ways.says(holder, held, 'accepted'))
  await answerOf(ways.chooses(sender, id, held))
  await writes(sender, held, '紹介状です', '診療情報提供書.pdf')
  await writes(holder, held, '入院の予定です', '入院予定表.pdf')
  return { ...alliance, id, holder, declining, silent, held, declined, unanswered }
}

async function cancels(sender: AccountViewer, id: string): Promise<void> {
  const body = { step: 'cancel', reason: 'wentHome', idempotencyKey: crypto.randomUUID() } as const
  await answerOf(ways.call(sender, takeStep, { params: { id }, body }))
}
const objects = (sender: AccountViewer, id: string) => answerOf(handingOverWays(ways).objects(sender, id))
const keptBy = async (viewer: AccountViewer) => (await answerOf(call(viewer, listKeptCases, { query: {} }))).items
const keptCase = (viewer: AccountViewer, id: string) => call(viewer, showKeptCase, { params: { id } })
async function fileOf(viewer: AccountViewer, id: string, attachmentId: string): Promise<Buffer | string | undefined> {
  const asked = call(viewer, downloadKeptFile, { params: { id, attachmentId } })
  const ended = await asked
  if ('refusal' in ended) return ended.refusal
  const { open } = await answerOf(asked)
  return buffer((await open()).content)
}

describe('a sender that leaves', () => {
  it('leaves with the holder of its patient the case as received, with the files, and with others their own words', async () => {
    const spoken = await aSpokenCase()
    const { id, sender, holder, declining, silent, held, declined } = spoken
    const before = await ways.shown(holder, id)
    await leaves(spoken, sender)

    expect(await ways.call(holder, showTransfer, { params: { id } })).toMatchObject({ refusal: 'transfer-not-found' })
    expect(await keptBy(holder)).toMatchObject([
      { id: held, senderName: '架空の法人1', state: 'chosen', patientName: before.patient?.name },
    ])
    const kept = await answerOf(keptCase(holder, held))
    expect(kept.asReceived).toMatchObject({ need: before.need, patient: before.patient, state: 'receiverChosen' })
    expect(kept.messages.filter(({ kind }) => kind === 'text').map(({ body, own }) => [body, own])).toEqual([
      ['紹介状です', false],
      ['入院の予定です', true],
    ])
    expect(kept.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['answer', 'chooseReceiver']))
    const files = kept.messages.flatMap(({ attachments }) => attachments)
    expect(files.map(({ name }) => name)).toEqual(['診療情報提供書.pdf', '入院予定表.pdf'])
    for (const file of files) {
      const content = await fileOf(holder, held, file.id)
      expect(Buffer.isBuffer(content) && content.equals(samplePdf()), file.name).toBe(true)
      expect(await fileOf(declining, held, file.id)).toBe('kept-case-not-found')
    }
    expect(await fileOf(holder, held, crypto.randomUUID())).toBe('kept-file-not-found')

    const ownWords = await answerOf(keptCase(declining, declined))
    expect(ownWords).toMatchObject({ asReceived: null, steps: [], answer: { state: 'declined', declineCode: 'noBed' } })
    expect(ownWords.messages.map(({ body }) => body)).toEqual(['空きがありません'])
    expect(await keptBy(silent)).toEqual([])
  })

  it('leaves nothing to itself, to other receivers, to other roles of the holder, nor to the office', async () => {
    const spoken = await aSpokenCase()
    const { sender, holder, declining, silent, held, allianceId } = spoken
    await leaves(spoken, sender)
    for (const other of [sender, declining, silent, someoneOf(crypto.randomUUID()), someoneOf(allianceId)])
      expect(await keptCase(other, held)).toMatchObject({ refusal: 'kept-case-not-found' })
    for (const role of ['facilityAdministrator', 'buyer'] as const)
      expect(await keptCase(someoneOf(holder.organisationId, role), held)).toMatchObject({ refusal: 'not-permitted' })
    const colleague = await answerOf(keptCase(someoneOf(holder.organisationId, 'doctor'), held))
    const { rows } = await server.superuser.query(
      `select l.operation, l.outcome from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
       where s.subject = $1 and s.owner_id = $2 and l.operation = 'transfer.show-kept-case'`,
      [spoken.id, holder.organisationId],
    )
    expect(rows).toEqual([{ operation: 'transfer.show-kept-case', outcome: 'done' }])
    expect(colleague.asReceived?.patient).not.toBeNull()
  })

  it.each([
    ['cancelled', cancels],
    ['objected to before the departure', objects],
  ])('of a case %s leaves nobody the patient', async (_, closes) => {
    const { held, holder, ...spoken } = await aSpokenCase()
    await closes(spoken.sender, spoken.id)
    await leaves(spoken, spoken.sender)
    const kept = await answerOf(keptCase(holder, held))
    expect(kept).toMatchObject({ asReceived: null, steps: [] })
    expect(kept.messages.map(({ body }) => body)).toEqual(['入院の予定です'])
    const other = await aSpokenCase()
    await closes(other.sender, other.id)
    const parts = await bundleOf(other.holder, await leaves(other, other.holder))
    expect(JSON.parse(parts('received/transfer.patient.json'))).toEqual([])
  })

  it('finds nothing of it when it joins again, while the holder keeps its copy until it leaves itself', async () => {
    const spoken = await aSpokenCase()
    const { sender, holder, held, allianceId } = spoken
    await leaves(spoken, sender)
    const membership = { allianceId, organisationId: sender.organisationId, memberKind: 'participant' } as const
    await openSystemWork(server.floor, 'test-setup', async (work) => {
      await joinAlliance(workFor<TenancyTables>(work), { ...membership, joinedOn: calendarDate(today), source: '試験' })
    })
    expect(await keptCase(sender, held)).toMatchObject({ refusal: 'kept-case-not-found' })
    expect((await answerOf(keptCase(holder, held))).senderName).toBe('架空の法人1')
    const parts = await bundleOf(holder, await leaves(spoken, holder))
    expect(JSON.parse(parts('data/transfer.kept_case.json'))).toMatchObject([{ enquiry_id: held, held: true }])
    expect(await keptCase(holder, held)).toMatchObject({ refusal: 'kept-case-not-found' })
  })
})

describe('two that leave on the same day', () => {
  it.each([
    ['the sender first', 'sender'],
    ['the receiver first', 'holder'],
  ] as const)('each take along what they had in common, %s', async (_, first) => {
    const spoken = await aSpokenCase()
    const { sender, holder, held } = spoken
    const second = first === 'sender' ? holder : sender
    const decided = [await decides(spoken, spoken[first]), await decides(spoken, second)]
    while (await runDueWithdrawal(ports, raise));
    const ofHolder = await bundleOf(holder, decided[first === 'sender' ? 1 : 0] ?? '')
    const bodies = ofHolder(first === 'sender' ? 'data/transfer.kept_case.json' : 'received/transfer.message.json')
    expect(bodies).toContain('紹介状です')
    expect(bodies).toContain(held)
    expect(ofHolder(/files\/.*診療情報提供書\.pdf$/)).toBe(samplePdf().toString('latin1'))
    const { rows } = await server.superuser.query('select from transfer.kept_case where owner_id = $1', [
      holder.organisationId,
    ])
    expect(rows).toEqual([])
  })
})

describe('a receiver that leaves', () => {
  it('takes along what it wrote and received, with whose case it was; the report says that it stays with the sender', async () => {
    const spoken = await aSpokenCase()
    const { sender, holder, id, held, declined } = spoken
    const withdrawal = await leaves(spoken, holder)
    const parts = await bundleOf(holder, withdrawal)
    const rows = (table: string) => JSON.parse(parts(`received/transfer.${table}.json`)) as Record<string, unknown>[]
    expect(rows('enquiry')).toMatchObject([{ id: held, state: 'chosen', owner_name: '架空の法人1' }])
    expect(Object.keys(rows('enquiry')[0] ?? {})).not.toContain('wish_rank')
    expect(rows('message').flatMap(({ body }) => body || [])).toEqual(['紹介状です', '入院の予定です'])
    expect(rows('patient')).toHaveLength(1)
    expect(rows('request')).toMatchObject([{ id }])
    expect(rows('step').map(({ step }) => step)).toContain('answer')
    expect(new Set(rows('attachment').map(({ name }) => name))).toEqual(
      new Set(['入院予定表.pdf', '診療情報提供書.pdf']),
    )
    expect(parts('received/transfer.message.csv')).toContain('紹介状です')
    const everything = parts()
    expect(everything).not.toContain(declined)
    expect(everything).not.toContain('空きがありません')
    expect(parts(/^received\/files\/.*診療情報提供書\.pdf$/)).toBe(samplePdf().toString('latin1'))
    expect(parts(/^files\/.*入院予定表\.pdf$/)).toBe(samplePdf().toString('latin1'))

    const { items } = await answerOf(call(administratorOf(holder.organisationId), listWithdrawals, {}))
    const report = items.find((each) => each.id === withdrawal)?.report ?? []
    const stays = report.filter(({ title }) => title.startsWith('ほかの社員の'))
    expect(stays.map(({ table }) => table)).toEqual(
      ['attachment', 'read_mark', 'message', 'step', 'patient', 'request'].map((table) => `transfer.${table}`),
    )
    for (const { deleted, kept, exported, article } of stays)
      expect([deleted, kept, article?.startsWith('要確認')]).toEqual([0, exported, true])

    expect((await ways.shown(sender, id)).enquiries.find((each) => each.id === held)?.state).toBe('chosen')
    const { items: messages } = await ways.answer(sender, listMessages, { params: { id: held }, query: {} })
    expect(messages.map(({ body }) => body)).toContain('入院の予定です')
    const [letter] = messages.flatMap(({ attachments }) => attachments).filter(({ name }) => name === '入院予定表.pdf')
    const opened = await answerOf(call(sender, downloadAttachment, { params: { id: letter?.id ?? '' } }))
    expect((await buffer((await opened.open()).content)).equals(samplePdf())).toBe(true)
  })

  it('that never held the patient takes its own enquiry along, and neither need nor person', async () => {
    const spoken = await aSpokenCase()
    const parts = await bundleOf(spoken.declining, await leaves(spoken, spoken.declining))
    expect(JSON.parse(parts('received/transfer.enquiry.json'))).toMatchObject([{ id: spoken.declined }])
    for (const table of ['request', 'patient']) expect(JSON.parse(parts(`received/transfer.${table}.json`))).toEqual([])
    expect(parts()).not.toContain(spoken.held)
  })
})

async function bundleOf({ organisationId }: AccountViewer, withdrawal: string) {
  const administrator = administratorOf(organisationId)
  const { open } = await answerOf(call(administrator, downloadBundle, { params: { id: withdrawal } }))
  return partsOf(await buffer((await open()).content))
}
