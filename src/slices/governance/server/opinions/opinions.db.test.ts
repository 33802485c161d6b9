import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner, openFileVault } from '../../../../kernel/files/server/file-vault.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { listCases, showCase } from '../../contract/endpoints/case-endpoints.ts'
import {
  attachToOpinion,
  changeOpinion,
  draftOpinion,
  listOpinions,
  openOpinionFile,
  replyToOpinion,
  sendOpinion,
  showOpinion,
  tellDecision,
  withdrawOpinion,
} from '../../contract/endpoints/opinion-endpoints.ts'
import type { Disclosure } from '../../domain/opinions/opinion-state.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { refreshLivingCase } from '../living/living-case.ts'
import { governanceSlice } from '../slice.ts'
import { serveOpenOpinionFile } from './opinion-files.ts'
import type { OpinionTables } from './opinion-tables.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions)
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, governanceSlice.endpoints, viewer, declaration, given)
const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  answerOf(call(viewer, declaration, given))

const content = (change: object = {}) =>
  ({
    item: 'budget',
    title: '令和9年度予算',
    body: '架空の予算案です。',
    disclosure: 'office',
    decidesOn: '2027-03-20',
    ...change,
  }) as CallOf<typeof draftOpinion>['body']

interface Asking extends AllianceStage {
  readonly office: Viewer
  readonly admin: Viewer
  readonly colleague: Viewer
  readonly draft: (change?: object) => Promise<string>
  readonly ask: (disclosure: Disclosure) => Promise<string>
}

async function asking(): Promise<Asking> {
  const stage = await setAllianceStage(test, 2)
  const admin = stage.someone('facilityAdministrator', stage.memberIds[0])
  const draft = async (change = {}) => (await answer(admin, draftOpinion, { body: content(change) })).id
  const ask = async (disclosure: Disclosure) => {
    const opinionId = await draft({ disclosure })
    await answer(admin, sendOpinion, { params: { opinionId } })
    return opinionId
  }
  const colleague = stage.someone('liaisonNurse', stage.memberIds[0])
  return { ...stage, office: stage.someone('secretariat'), admin, colleague, draft, ask }
}

const show = (viewer: Viewer, opinionId: string) => call(viewer, showOpinion, { params: { opinionId } })
const sees = async (viewer: Viewer, opinionId: string): Promise<boolean> => 'answer' in (await show(viewer, opinionId))
const today = dateInJapan(new Date())
const reply = (viewer: Viewer, opinionId: string, body: string, kind: 'council' | 'alliance' = 'alliance') =>
  call(viewer, replyToOpinion, { params: { opinionId }, body: { kind, body, datedOn: today } } as never)

describe('grants', () => {
  it('a draft, its change, its sending, the council’s opinion, the answer and the decision, each with its day', async () => {
    const { admin, office, draft } = await asking()
    const opinionId = await draft({ body: '' })
    await answer(admin, changeOpinion, { params: { opinionId }, body: { ...content(), seen: content({ body: '' }) } })
    const late = {
      params: { opinionId },
      body: { ...content({ title: '架空の別の件名' }), seen: content({ body: '' }) },
    }
    expect(await call(admin, changeOpinion, late)).toMatchObject({ refusal: 'changed-meanwhile' })
    await answer(admin, sendOpinion, { params: { opinionId } })
    expect(await reply(office, opinionId, '地域の声として、特に意見はありません。', 'council')).toHaveProperty('answer')
    expect(await reply(office, opinionId, '資金計画の見通しも示すことを望みます。')).toHaveProperty('answer')
    await answer(admin, tellDecision, { params: { opinionId }, body: { decidedOn: '2099-03-20' } } as never)
    const shown = await answer(office, showOpinion, { params: { opinionId } })
    expect(shown).toMatchObject({
      state: 'answered',
      councilOn: today,
      answeredOn: today,
      decidedOn: '2099-03-20',
      inTime: true,
    })
    expect(shown.replies).toHaveLength(2)
  })

  it('an answer that is corrected, with the one before it kept', async () => {
    const { office, ask } = await asking()
    const opinionId = await ask('office')
    await reply(office, opinionId, '意見の一')
    await reply(office, opinionId, '意見の二')
    const { replies } = await answer(office, showOpinion, { params: { opinionId } })
    expect(replies.map(({ body, replaced }) => [body, replaced])).toEqual([
      ['意見の二', false],
      ['意見の一', true],
    ])
  })

  it('deciding without waiting for the answer: nothing blocks the member', async () => {
    const { admin, ask } = await asking()
    const opinionId = await ask('office')
    const decided = call(admin, tellDecision, { params: { opinionId }, body: { decidedOn: '2026-11-22' } } as never)
    expect(await decided).toHaveProperty('answer')
  })

  it('evidence for C18 by itself, which tells nobody who asked about what: the council and the prefecture read it too', async () => {
    const { allianceId, prefectureId, office, someone, ask } = await asking()
    await openSystemWork(test.floor, 'test-setup', (work) =>
      refreshLivingCase(workFor<GovernanceTables>(work), allianceId, '試験'),
    )
    for (const disclosure of ['office', 'board', 'council', 'members'] as const)
      await reply(office, await ask(disclosure), '意見です。')
    const fail = (_reaction: string, error: unknown) => {
      throw error
    }
    while (await deliverNextEvent(test.floor, governanceSlice.reactions, fail));
    const readers = [office, someone('director'), someone('councillor'), someone('prefectureOfficer', prefectureId)]
    for (const viewer of readers) {
      const { items } = await answer(viewer, listCases, {})
      const { evidence } = await answer(viewer, showCase, { params: { id: items[0]?.id ?? '' } })
      const titles = evidence.filter(({ criterion }) => criterion === 'C18').map(({ title }) => title)
      expect(titles).toHaveLength(4)
      for (const title of titles)
        expect(title).toMatch(/^参加法人等からの意見照会 照会 令和[^予法]+、回答 令和[^予法]+$/)
    }
  })
})

describe('refuses', () => {
  it('changing, sending, attaching and withdrawing what has gone further', async () => {
    const { admin, office, ask } = await asking()
    const opinionId = await ask('office')
    const params = { opinionId }
    for (const ended of [
      await call(admin, changeOpinion, { params, body: { ...content(), seen: content() } }),
      await call(admin, sendOpinion, { params }),
      await call(admin, attachToOpinion, { params, body: { fileId: randomUUID() } }),
    ]) {
      expect(ended).toMatchObject({ refusal: 'not-possible-now' })
    }
    await reply(office, opinionId, '意見です。')
    const withdrawn = call(admin, withdrawOpinion, { params, body: { reason: '取り下げ' } })
    expect(await withdrawn).toMatchObject({ refusal: 'not-possible-now' })
  })

  it('an answer that approves or forbids, and one to a question that was withdrawn', async () => {
    const { admin, office, ask } = await asking()
    const opinionId = await ask('office')
    expect(await reply(office, opinionId, '予算案を承認する。')).toMatchObject({ refusal: 'sounds-like-verdict' })
    await answer(admin, withdrawOpinion, { params: { opinionId }, body: { reason: '計画を改めるため' } })
    expect(await reply(office, opinionId, '意見です。')).toMatchObject({ refusal: 'not-possible-now' })
    expect(await answer(office, showOpinion, { params: { opinionId } })).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: '計画を改めるため',
      allowedActions: [],
    })
  })

  it('asking by an organisation that is no participant, sending nothing, and a file of somebody else', async () => {
    const { admin, office, draft, someone, allianceId } = await asking()
    const stranger = someone('facilityAdministrator', allianceId)
    expect(await call(stranger, draftOpinion, { body: content() })).toMatchObject({ refusal: 'not-a-participant' })
    expect(await call(office, draftOpinion, { body: content() })).toMatchObject({ refusal: 'not-permitted' })
    const params = { opinionId: await draft({ body: '' }) }
    expect(await call(admin, sendOpinion, { params })).toMatchObject({ refusal: 'nothing-to-ask' })
    const attached = call(admin, attachToOpinion, { params, body: { fileId: randomUUID() } })
    expect(await attached).toMatchObject({ refusal: 'file-not-ours' })
  })
})

describe('hides', () => {
  it('a draft from everybody but those who keep the member: the office, the bodies, colleagues, other members', async () => {
    const { admin, colleague, office, someone, memberIds, prefectureId, draft } = await asking()
    const opinionId = await draft({ disclosure: 'members' })
    expect(await sees(admin, opinionId)).toBe(true)
    const everybody = [
      ...[office, colleague],
      ...(['director', 'auditor', 'councillor'] as const).map((role) => someone(role)),
      someone('facilityAdministrator', memberIds[1]),
      someone('prefectureOfficer', prefectureId),
    ]
    for (const viewer of everybody) {
      expect(await sees(viewer, opinionId)).toBe(false)
      expect((await answer(viewer, listOpinions, {})).total).toBe(0)
      expect(await reply(viewer, opinionId, '意見です。')).not.toHaveProperty('answer')
    }
  })

  it('a draft from the office’s own questions to the database too', async () => {
    const { office, draft } = await asking()
    await draft()
    const rows = await openWork<OpinionTables, unknown>(test.floor, office, 'none', (work) =>
      work.db.selectFrom('governance.opinion').selectAll().execute(),
    )
    expect(rows).toEqual([])
  })

  it.each([
    ['office', ['office']],
    ['board', ['office', 'director', 'auditor']],
    ['council', ['office', 'director', 'auditor', 'councillor']],
    ['members', ['office', 'director', 'auditor', 'councillor', 'otherMember']],
  ] as const)('what was asked for %s from everybody else', async (disclosure, seeing) => {
    const { office, someone, memberIds, prefectureId, ask } = await asking()
    const opinionId = await ask(disclosure)
    const viewers: Readonly<Record<string, Viewer>> = {
      office,
      director: someone('director'),
      auditor: someone('auditor'),
      councillor: someone('councillor'),
      otherMember: someone('liaisonNurse', memberIds[1]),
      prefecture: someone('prefectureOfficer', prefectureId),
      stranger: (await setAllianceStage(test)).someone('secretariat'),
    }
    const found = []
    for (const [name, viewer] of Object.entries(viewers)) if (await sees(viewer, opinionId)) found.push(name)
    expect(found).toEqual(seeing)
  })

  it('another member’s question from hands that would change it', async () => {
    const { someone, memberIds, ask } = await asking()
    const params = { opinionId: await ask('members') }
    const other = someone('facilityAdministrator', memberIds[1])
    const withdrawn = call(other, withdrawOpinion, { params, body: { reason: '偽' } })
    expect(await withdrawn).toMatchObject({ refusal: 'opinion-not-found' })
  })
})

describe('records', () => {
  it('whoever reads a member’s question, in the list, by itself and its file, where the member looks who saw it', async () => {
    const { office, admin, draft, memberIds } = await asking()
    const opinionId = await draft()
    const fileId = randomUUID()
    const object = fileId.replaceAll('-', '').repeat(2)
    await test.superuser.query(
      `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name, uploaded_by, uploaded_at)
       values ($1, $2, '予算案.pdf', 'pdf', 'application/pdf', 1, $3, $3, $4, now())`,
      [fileId, memberIds[0], object, admin.kind === 'account' && admin.accountId],
    )
    await answer(admin, attachToOpinion, { params: { opinionId }, body: { fileId } })
    await answer(admin, sendOpinion, { params: { opinionId } })
    await answer(office, listOpinions, {})
    await answer(office, showOpinion, { params: { opinionId } })
    const vault = await openFileVault(await mkdtemp(join(tmpdir(), 'renkei-opinion-')))
    await openWork<FileTables, unknown>(test.floor, admin, 'none', (work) =>
      objectOwner(work, vault, memberIds[0] ?? ''),
    )
    const served = [serveOpenOpinionFile({ floor: test.floor, vault })]
    await answerOf(callServed(test.floor, served, office, openOpinionFile, { params: { opinionId, fileId } }))
    const { rows } = await test.superuser.query(
      `select l.operation from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
       where s.subject = $1 and s.owner_id = $2 and l.organisation_id <> $2 order by l.at`,
      [opinionId, memberIds[0]],
    )
    expect(rows.map(({ operation }) => operation)).toEqual([
      'governance.list-opinions',
      'governance.show-opinion',
      'governance.open-opinion-file',
    ])
  })

  it('one audit line for each act, naming the question', async () => {
    const { memberIds, someone } = await asking()
    const admin = someone('facilityAdministrator', memberIds[0])
    const { id } = await answer(admin, draftOpinion, { body: content() })
    await answer(admin, sendOpinion, { params: { opinionId: id } })
    const { rows } = await test.superuser.query(
      'select operation, subject, outcome from kernel.audit_line where account_id = $1 order by at',
      [admin.accountId],
    )
    expect(rows).toEqual([
      { operation: 'governance.draft-opinion', subject: id, outcome: 'done' },
      { operation: 'governance.send-opinion', subject: id, outcome: 'done' },
    ])
  })
})
