import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { type LiveServer, type SignedIn, serveLive, signedIn } from '../../events/testing/live-stage.ts'
import { readStream, type StreamReader, until } from '../../events/testing/stream-reader.ts'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import { type LiveTopic, refuse, serve } from '../../work/server/server-slice.ts'
import type { Work } from '../../work/server/work.ts'
import { answerOf, callServed } from '../../work/testing/call-served-endpoint.ts'
import { addRule, endRule, reviseRule } from '../contract/rule-endpoints.ts'
import { disclosureEndpoints } from '../server/disclosure-endpoints.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf, someTerms } from './disclosure-world.ts'

/** A slice's table under the policy that slices write, as small as it can be. */
export const prepareDisclosedBeds = (superuser: pg.Client) =>
  superuser.query(`create schema test_ward; grant usage on schema test_ward to renkei_application;
    create table test_ward.bed (id uuid primary key default gen_random_uuid(), owner_id uuid not null);
    select renkei_private.protect('test_ward.bed');
    grant select on test_ward.bed to renkei_application;
    create policy disclosed on test_ward.bed for select to renkei_application
      using (owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[]))`)

const mayRead = async (work: Work, bedId: string): Promise<boolean> =>
  (await sql`select from test_ward.bed where id = ${bedId}`.execute(work.db)).rows.length > 0

const toldOf = z.object({ bedId: z.uuid() })

/** Whoever may read the row hears of it: the table's own policy is asked, so that no topic tells more than its list. */
export const bedTopic: LiveTopic = {
  name: 'test.bed-changed',
  mayHear: (work, { payload }) => mayRead(work, toldOf.parse(payload).bedId),
  shape: toldOf,
}

const showBed = endpoint({
  name: 'test.show-bed',
  method: 'GET',
  path: '/api/test/beds/:bedId',
  summary: '試験用です。',
  permission: 'signedIn',
  audit: { informationClass: 'bed' },
  params: toldOf,
  output: toldOf,
  refusals: { 'bed-not-found': { status: 404, title: 'ありません。' } },
})

/** The real HTTP server with the stream, and the endpoint that reads one bed. */
export const serveBeds = (floor: WorkFloor): Promise<LiveServer> =>
  serveLive(
    floor,
    [bedTopic],
    [
      serve(showBed, async (work, { params }) =>
        (await mayRead(work, params.bedId)) ? params : refuse('bed-not-found'),
      ),
    ],
  )

export interface Ward {
  readonly world: DisclosureWorld
  readonly bedId: string
  /** A fellow member's person, with the stream open. */
  readonly person: SignedIn
  readonly reader: StreamReader
  readonly rule: { readonly ruleId: string; readonly revision: number }
}

/** An owner's bed, disclosed to a fellow member whose person has just heard of it live. */
export async function openWard(floor: WorkFloor, superuser: pg.Client, server: LiveServer): Promise<Ward> {
  const world = await makeDisclosureWorld(floor)
  const { rows } = await superuser.query('insert into test_ward.bed (owner_id) values ($1) returning id', [world.owner])
  const bedId: string = rows[0].id
  const rule = await keep(floor, world).add(someTerms(world))
  const person = await signedIn(superuser, world.fellow, ['liaisonNurse'])
  const reader = await readStream(server.url, person.token)
  const ward = { world, bedId, person, reader, rule }
  await tellOfBed(floor, ward)
  await until(() => timesHeard(reader) === 1, 'the bed is heard of while it is disclosed')
  return ward
}

/** The owner's administrator at the real endpoints. */
export function keep(floor: WorkFloor, world: DisclosureWorld) {
  const keeper = personOf(world.owner, 'facilityAdministrator')
  const served = disclosureEndpoints(floor)
  type Terms = ReturnType<typeof someTerms>
  type Known = Ward['rule']
  return {
    add: (terms: Terms) => answerOf(callServed(floor, served, keeper, addRule, { body: { terms } })),
    revise: ({ ruleId, revision }: Known, terms: Terms) =>
      answerOf(
        callServed(floor, served, keeper, reviseRule, {
          params: { ruleId },
          body: { expectedRevision: revision, terms },
        }),
      ),
    end: ({ ruleId, revision }: Known) =>
      answerOf(
        callServed(floor, served, keeper, endRule, { params: { ruleId }, body: { expectedRevision: revision } }),
      ),
  }
}

/** The membership ends with today, as the running of a withdrawal ends it. */
export const endMembership = (superuser: pg.Client, organisationId: string) =>
  superuser.query('update kernel.membership set withdrawn_on = kernel.today_in_japan() where organisation_id = $1', [
    organisationId,
  ])

export const tellOfBed = (floor: WorkFloor, { world, bedId }: Pick<Ward, 'world' | 'bedId'>) =>
  openSystemWork(floor, 'test-setup', (work) =>
    work.publish({ name: 'test.bed-changed', version: 1, organisationId: world.owner, payload: { bedId } }),
  )

export const timesHeard = ({ frames }: StreamReader): number =>
  frames.filter(({ event }) => event === bedTopic.name).length

export const readBed = (server: LiveServer, { bedId, person }: Pick<Ward, 'bedId' | 'person'>): Promise<number> =>
  fetch(new URL(`/api/test/beds/${bedId}`, server.url), {
    headers: { cookie: `renkei_session=${person.token}` },
  }).then(({ status }) => status)

/**
 * After a revocation: a change of the row is told of, the old stream is closed, and a new one and the endpoint know
 * nothing of the row. Answers how long the stream lived on.
 */
export async function watchRevoked(floor: WorkFloor, server: LiveServer, ward: Ward, revokedAt: number) {
  await tellOfBed(floor, ward)
  const status = await readBed(server, ward)
  await until(() => ward.reader.isClosed(), 'the stream is closed', 30_000)
  const again = await readStream(server.url, ward.person.token, { after: ward.reader.lastId() })
  await tellOfBed(floor, ward)
  await delay(100)
  const heardAfterwards = timesHeard(ward.reader) - 1 + timesHeard(again)
  again.cut()
  return { closedAfter: ward.reader.closedAt() - revokedAt, status, heardAfterwards }
}
