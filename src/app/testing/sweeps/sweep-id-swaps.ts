import { seededRandom } from '../../../../bench/fixtures/seeded-random.ts'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import { type Aim, aimAtDemo } from '../aim.ts'
import { endsTheSession, enterAs, type RawAnswer } from '../callers.ts'
import { privateRowsAsText } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'
import { admitStranger } from '../strangers.ts'
import { keepCalling, type Sent } from './keep-calling.ts'
import { caseHolds, knownToCareStaff, knownToMembers, learnSecrets } from './known-secrets.ts'
import { namesSomething, swapIds } from './swapped-ids.ts'

export interface SwapFindings {
  readonly requests: number
  readonly endpoints: number
  readonly viewers: number
  readonly statuses: Readonly<Record<string, number>>
  /** Each says the call and the word it gave away. */
  readonly disclosures: readonly string[]
  readonly failures: readonly string[]
  /** The first and last request of a batch after which the other's rows were not what they had been. */
  readonly changes: readonly string[]
}

const batchSize = 500
const atOnce = 8

/** People who are signed in elsewhere; the last two are of a fellow member. */
async function admitViewers(server: TestServer): Promise<(() => Promise<string>)[]> {
  const { rows } = await server.superuser.query("select id from kernel.organisation where kind = 'alliance'")
  const member = { kind: 'memberOrganisation' } as const
  const formerMemberOf: string = rows[0].id
  const roles = ['facilityAdministrator', 'doctor', 'liaisonNurse', 'privacyOfficer', 'director', 'buyer'] as const
  return [
    ...roles.map((role) => () => admitStranger(server, { ...member, role })),
    ...(['director', 'facilityAdministrator'] as const).map(
      (role) => () => admitStranger(server, { ...member, role, formerMemberOf }),
    ),
    () => admitStranger(server, { kind: 'alliance', role: 'secretariat' }),
    () => admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }),
    () => admitStranger(server, { kind: 'operator', role: 'operator' }),
    () => enterAs(server, 'buyer'),
    () => enterAs(server, 'liaison-nurse'),
  ]
}

/** Whoever holds a token may see what it opens: it is a key and no name. */
const withoutTokens = (aim: Aim): Aim => {
  const guesses = Object.keys(aim).filter((name) => name.endsWith('Token'))
  return { ...aim, ...Object.fromEntries(guesses.map((name) => [name, crypto.randomUUID()])) }
}

const chosenId = ({ body }: Sent): string => /"id":"([^"]*)"/.exec(body)?.[1] ?? ''

/** Calls every endpoint that names something with ids that are not the caller's to name. */
export async function sweepIdSwaps(server: TestServer, count: number, seed: number): Promise<SwapFindings> {
  const aim = await aimAtDemo(server)
  const guessing = withoutTokens(aim)
  const secrets = await learnSecrets(server, aim)
  const swept = server.served
    .map(({ declaration }) => declaration)
    .filter((each) => !endsTheSession(each.name) && namesSomething(each, aim))
  const viewers = await admitViewers(server)
  const cookies = await Promise.all(viewers.map((enter) => enter()))
  const [buyer, nurse] = [viewers.length - 2, viewers.length - 1]
  const members = await knownToMembers(server, cookies[buyer] ?? '')
  const knownBy = new Map([
    [buyer, members],
    [nurse, `${members} ${await knownToCareStaff(server, aim)}`],
  ])
  const named = await server.superuser.query("select string_agg(name, ' ') as names from kernel.organisation_name")
  const organisationNames: string = named.rows[0].names
  const random = seededRandom(seed)
  const statuses: Record<string, number> = {}
  const disclosures: string[] = []
  const failures: string[] = []
  const changes: string[] = []
  const others = async () => `${JSON.stringify(await caseHolds(server, aim))}\n${await privateRowsAsText(server, aim)}`
  /** By viewer: the ids under which it made things of its own, as callers choose them. */
  const made = cookies.map(() => '')
  const calling = keepCalling(server, atOnce)
  let before = await others()
  let requests = 0

  const one = async (): Promise<string> => {
    requests += 1
    const declaration = swept[requests % swept.length] as Endpoint
    const place = random.whole(viewers.length)
    const sent = swapIds(declaration, guessing, cookies[place] ?? '', random)
    const answer = await calling.call(sent)
    const called = `${declaration.name} ${sent.method} ${sent.path} ${sent.body.slice(0, 300)} → ${answer.status}`
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    // Some calls end the caller's own session; a sweep of visitors would find nothing.
    if (answer.text.includes('sign-in-required')) cookies[place] = (await viewers[place]?.()) ?? ''
    if (answer.status >= 500) failures.push(`${called} ${answer.text.slice(0, 200)}`)
    if (answer.status === 200) made[place] += ` ${chosenId(sent)}`
    for (const word of givenAway(declaration, sent, answer, `${knownBy.get(place) ?? ''}${made[place]}`))
      disclosures.push(`${called}: ${word}`)
    return called
  }
  const givenAway = (declaration: Endpoint, sent: Sent, answer: RawAnswer, known: string): readonly string[] => {
    const said = answer.text + JSON.stringify(answer.headers)
    // The caller's own words: in a message about them, in what the caller made, in the caller's own trail.
    const trail = declaration.name.startsWith('audit.') ? Object.values(aim).join(' ') : ''
    // An office that invites an organisation by its id is told whom it has invited, as that organisation is told by whom.
    const invited = declaration.name === 'tenancy.propose-joining' && answer.status === 200 ? organisationNames : ''
    const own = decodeURIComponent(sent.path) + sent.body + known + trail + invited
    return secrets.filter((word) => said.includes(word) && !own.includes(word))
  }

  while (requests < count) {
    const batch: string[] = []
    while (batch.length < Math.min(batchSize, count) && requests < count) {
      const together = Math.min(atOnce, count - requests)
      batch.push(...(await Promise.all(Array.from({ length: together }, one))))
    }
    const now = await others()
    if (now !== before) changes.push(`${batch[0]} … ${batch.at(-1)}`)
    before = now
  }
  calling.end()
  return { requests, endpoints: swept.length, viewers: viewers.length, statuses, disclosures, failures, changes }
}
