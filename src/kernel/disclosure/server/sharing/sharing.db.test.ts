import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { openWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { listSharings, openSharing, recordSharingFact, showSharing } from '../../contract/sharing-endpoints.ts'
import type { PatientBasisKind } from '../../domain/legal-basis.ts'
import type { SharingPart, Stance } from '../../domain/may-share.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf, withdraw } from '../../testing/disclosure-world.ts'
import { disclosureEndpoints } from '../disclosure-endpoints.ts'

let test: TestFloor
let world: DisclosureWorld
let asking: Viewer
let source: Viewer
let receiving: Viewer
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())
beforeEach(async () => {
  world = await makeDisclosureWorld(test.floor)
  asking = personOf(world.owner, 'doctor')
  source = personOf(world.fellow, 'liaisonNurse')
  receiving = personOf(world.plain, 'socialWorker')
})

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, disclosureEndpoints(test.floor), viewer, declaration, given)
const open = (subjectId: string = crypto.randomUUID()) =>
  answerOf(
    call(asking, openSharing, {
      body: { subjectId, sourceOrganisationId: world.fellow, receivingOrganisationId: world.plain },
    }),
  )
const record = (viewer: Viewer, sharingId: string, part: SharingPart, stance: Stance, basisKind: PatientBasisKind) =>
  call(viewer, recordSharingFact, { params: { sharingId }, body: { part, stance, basisKind, basisText: '架空の記録' } })
const answerFor = async (viewer: Viewer, sharingId: string) =>
  (await answerOf(call(viewer, showSharing, { params: { sharingId } }))).answer

async function allThreeGiven() {
  const sharing = await open()
  await answerOf(record(asking, sharing.id, 'querying', 'given', 'explicitConsent'))
  await answerOf(record(source, sharing.id, 'source', 'given', 'postedPurpose'))
  await answerOf(record(receiving, sharing.id, 'receiving', 'given', 'explicitConsent'))
  return sharing
}

describe('grants', () => {
  it('goes from blocked over unfinished to allowed as each party records its fact', async () => {
    const { id, answer } = await open()
    const answers = [answer]
    for (const [viewer, part, basis] of [
      [asking, 'querying', 'explicitConsent'],
      [source, 'source', 'postedPurpose'],
      [receiving, 'receiving', 'explicitConsent'],
    ] as const)
      answers.push((await answerOf(record(viewer, id, part, 'given', basis))).answer)
    expect(answers).toEqual(['blocked', 'unfinished', 'unfinished', 'allowed'])
    expect(await answerOf(call(source, showSharing, { params: { sharingId: id } }))).toMatchObject({
      parties: { querying: '甲会', source: '乙会', receiving: '丙市' },
      ownParts: ['source'],
    })
  })

  it('blocks at once, and every sharing of the patient from there, when the patient objects at the source', async () => {
    const one = await allThreeGiven()
    const another = await open(one.subjectId)
    await answerOf(record(asking, another.id, 'querying', 'given', 'explicitConsent'))
    expect(await answerFor(asking, one.id)).toBe('allowed')
    await answerOf(record(source, one.id, 'source', 'withdrawn', 'postedPurpose'))
    expect([await answerFor(asking, one.id), await answerFor(asking, another.id)]).toEqual(['blocked', 'blocked'])
  })
})

describe('refuses', () => {
  it('a fact that is another party’s to record, and a basis that does not carry', async () => {
    const { id } = await open()
    expect(await record(asking, id, 'source', 'given', 'postedPurpose')).toHaveProperty('refusal', 'not-our-part')
    expect(await record(asking, id, 'querying', 'given', 'postedPurpose')).toHaveProperty(
      'refusal',
      'basis-does-not-carry',
    )
  })

  it('parties outside the alliance, and a source that is the one who asks', async () => {
    for (const sourceOrganisationId of [world.stranger, world.owner, world.prefecture, world.alliance]) {
      const body = { subjectId: crypto.randomUUID(), sourceOrganisationId, receivingOrganisationId: world.plain }
      expect(await call(asking, openSharing, { body })).toHaveProperty('refusal', 'parties-not-possible')
    }
  })

  it('roles that do not care for patients', async () => {
    expect(await call(personOf(world.owner, 'buyer'), listSharings, {})).toHaveProperty('refusal', 'not-permitted')
  })

  it('a fact forged past the endpoint, and any change of one', async () => {
    const { id } = await open()
    const forged = openWork(test.floor, asking, 'none', (work) =>
      sql`insert into kernel.sharing_fact (id, sharing_id, part, organisation_id, stance, basis_kind, basis_text,
          recorded_by_account_id)
        values (${work.newId()}, ${id}, 'source', ${world.owner}, 'given', 'law', '偽',
          ${asking.kind === 'account' ? asking.accountId : null})`.execute(work.db),
    )
    await expect(forged).rejects.toThrow('row-level security')
    const changed = openWork(test.floor, source, 'none', (work) =>
      sql`update kernel.sharing_fact set stance = 'given'`.execute(work.db),
    )
    await expect(changed).rejects.toThrow('denied')
  })
})

describe('hides', () => {
  it('everything from whoever is not a party', async () => {
    const { id } = await allThreeGiven()
    for (const other of [world.alliance, world.prefecture, world.stranger]) {
      const viewer = personOf(other, 'doctor', 'facilityAdministrator')
      expect((await answerOf(call(viewer, listSharings, {}))).items).toEqual([])
      expect(await call(viewer, showSharing, { params: { sharingId: id } })).toHaveProperty(
        'refusal',
        'sharing-not-found',
      )
      expect(await record(viewer, id, 'source', 'given', 'law')).toHaveProperty('refusal', 'sharing-not-found')
    }
  })

  it('others’ facts from a former member, who keeps its own and may share no more', async () => {
    const { id } = await allThreeGiven()
    await withdraw(test.floor, world, world.fellow, dateInJapan(new Date()))
    const kept = await answerOf(call(source, showSharing, { params: { sharingId: id } }))
    expect([kept.facts.map(({ part }) => part), kept.answer]).toEqual([['source'], 'blocked'])
    expect(await answerFor(asking, id)).toBe('unfinished')
  })
})

describe('records', () => {
  it('who recorded what, in order, and names the subject in the trail', async () => {
    const { id, subjectId } = await allThreeGiven()
    await answerOf(record(asking, id, 'querying', 'withdrawn', 'explicitConsent'))
    const { facts } = await answerOf(call(receiving, showSharing, { params: { sharingId: id } }))
    expect(facts.map(({ part, stance }) => `${part} ${stance}`)).toEqual([
      'querying given',
      'source given',
      'receiving given',
      'querying withdrawn',
    ])
    const { rows } = await test.superuser.query<{ operation: string }>(
      'select operation from kernel.audit_line where subject = $1 order by at',
      [subjectId],
    )
    expect(rows.map(({ operation }) => operation)).toEqual([
      'disclosure.open-sharing',
      ...Array(4).fill('disclosure.record-sharing-fact'),
      'disclosure.show-sharing',
    ])
  })
})
