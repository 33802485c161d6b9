import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpointPorts } from '../../kernel/work/server/endpoint-ports.ts'
import type { Endpoint } from '../../platform/contract/endpoint.ts'
import { problemShape } from '../../platform/contract/problem.ts'
import { type Aim, aimAtDemo } from '../testing/aim.ts'
import { askRaw, endsTheSession, enterAs, type RawAnswer } from '../testing/callers.ts'
import { demo, privateRowsAsText } from '../testing/planted/private-rows.ts'
import { namedBy, pathOf, plausibleBody, queryOf, sendingOf } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { admitStranger, enterWithOneFactor } from '../testing/strangers.ts'
import { caseHolds, knownToCareStaff, knownToMembers, learnSecrets } from '../testing/sweeps/known-secrets.ts'

// Every declared endpoint, called by people who have nothing to do with the fictional alliance's private case nor with
// what one member of it has under way. An endpoint added tomorrow is swept tomorrow.

let server: TestServer
let aim: Aim
let before: string
/** The names that the members of the alliance read of each other. */
let fellows: string
/** What their care staff reads besides. */
let careStaffs: string
let declarations: readonly Endpoint[]
/** Words that only the private case and the private rows say, and their ids. */
let secrets: readonly string[]
/** Each lets somebody in anew and answers the cookie. */
let strangers: Readonly<Record<string, () => Promise<string>>>

beforeAll(async () => {
  server = await startTestServer({ web: false })
  aim = await aimAtDemo(server)
  declarations = server.served.map(({ declaration }) => declaration)
  secrets = await learnSecrets(server, aim)
  expect(secrets.length).toBeGreaterThan(24)

  const alliance = await server.superuser.query("select id from kernel.organisation where kind = 'alliance'")
  const formerMemberOf: string = alliance.rows[0].id
  strangers = {
    nobody: async () => '',
    'a broken session': async () => `renkei_session=${'A'.repeat(43)}`,
    'an uninvolved member': () => admitStranger(server, { kind: 'memberOrganisation', role: 'facilityAdministrator' }),
    'a former member': () => admitStranger(server, { kind: 'memberOrganisation', role: 'director', formerMemberOf }),
    'another alliance’s secretariat': () => admitStranger(server, { kind: 'alliance', role: 'secretariat' }),
    'another prefecture’s officer': () => admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }),
    'an operator of something else': () => admitStranger(server, { kind: 'operator', role: 'operator' }),
    'a member that is no secretariat': () => enterAs(server, 'buyer'),
    'a fellow member’s nurse': () => enterAs(server, 'liaison-nurse'),
    'the secretariat with one factor': () => enterWithOneFactor(server, 'secretariat'),
  }
  fellows = await knownToMembers(server, await enterAs(server, 'buyer'))
  careStaffs = await knownToCareStaff(server, aim)
  before = await privateRowsAsText(server, aim)
  expect(before.split('\n').filter((line) => line.endsWith(': '))).toEqual([])
})
afterAll(() => server.close())

/** Plausible, foreign and hostile values for a path's id. */
const ids = (own: string) => [
  own,
  crypto.randomUUID(),
  own.toUpperCase(),
  `${own}%20`,
  '1',
  "'%20or%20true--",
  '*',
  '%25',
]

/** The cookies of the strangers who are in. */
const entered = new Map<string, string>()

/** A session goes on until a call changed something, which may have ended it. */
async function callsOf(declaration: Endpoint, viewer: string, most?: number): Promise<RawAnswer[]> {
  const cookie = entered.get(viewer) ?? (await strangers[viewer]?.()) ?? ''
  const path = pathOf(declaration, aim)
  const own = namedBy(declaration, aim)
  const query = queryOf(declaration, aim)
  const paths = (own === null ? [path] : ids(own).map((id) => path.replace(own, id))).map((each) => each + query)
  // Ids in a query nobody declared must change nothing.
  paths.push(`${path}${query || '?'}&id=${aim.caseId}&organisationId=${aim.caseId}&viewer[kind]=system`)
  const sending = sendingOf(declaration, plausibleBody(declaration, aim), cookie)
  const answers: RawAnswer[] = []
  for (const each of paths.slice(0, most))
    answers.push(await askRaw(server, { path: each, method: declaration.method, ...sending }))
  if (declaration.method !== 'GET' && answers.some(({ status }) => status === 200)) entered.delete(viewer)
  else entered.set(viewer, cookie)
  return answers
}

/** Members know the names of their fellows, to whom they disclose, who holds which post and how far the targets are; nobody else does. */
const knownTo = (viewer: string): string => {
  if (viewer === 'a member that is no secretariat') return fellows
  if (viewer === 'a fellow member’s nurse') return `${fellows} ${careStaffs}`
  // A session says in which organisation it is, also before it is finished.
  return viewer === 'the secretariat with one factor' ? demo.alliance : ''
}

/** Ids that an answer may say because its caller said them: in a message about them, or in the caller's own trail. */
const repeated = (declaration: Endpoint, { status }: RawAnswer): readonly (string | null)[] => {
  if (status === 422) return [aim.caseId, namedBy(declaration, aim)]
  return declaration.name.startsWith('audit.') ? Object.values(aim) : []
}

/** Its callers make the ids of what they begin: with one that nobody has, they have begun something of their own. */
const beginsSomething = ['transfer.save-request', 'transfer.save-template']

/** Names of refusals that any endpoint may answer with before its own. */
const general = ['input-not-valid', 'sign-in-required', 'not-permitted', 'second-factor-required', 'not-found']

describe('nothing of a private case or of a member’s private rows', () => {
  const viewers = [
    'nobody',
    'a broken session',
    'an uninvolved member',
    'a former member',
    'another alliance’s secretariat',
    'another prefecture’s officer',
    'an operator of something else',
    'a member that is no secretariat',
    'a fellow member’s nurse',
    'the secretariat with one factor',
  ]

  it.each(viewers)(
    'reaches %s, through any endpoint',
    async (viewer) => {
      const hidden = secrets.filter((secret) => !knownTo(viewer).includes(secret))
      const isSignedIn = viewer !== 'nobody' && viewer !== 'a broken session'
      for (const declaration of declarations) {
        if (endsTheSession(declaration.name)) continue
        for (const answer of await callsOf(declaration, viewer)) {
          const called = `${declaration.name} → ${answer.status}`
          const said = answer.text + JSON.stringify(answer.headers)
          const itsOwnWords = repeated(declaration, answer)
          const disclosed = hidden.filter((secret) => said.includes(secret) && !itsOwnWords.includes(secret))
          expect(disclosed, called).toEqual([])
          expect(said, called).not.toMatch(/\bat .*\.ts:\d|node_modules|select .* from|DatabaseError/)
          if (answer.status === 200) continue
          expect([401, 403, 404, 409, 422, 429].includes(answer.status), `${called} ${answer.text}`).toBe(true)
          const problem = problemShape.parse(JSON.parse(answer.text))
          expect([...general, ...Object.keys(declaration.refusals)], called).toContain(problem.type)
          // Who is signed in is heard as such; a sweep of visitors only would find nothing.
          if (isSignedIn) expect(problem.type, called).not.toBe('sign-in-required')
        }
      }
    },
    300_000,
  )

  it.each(viewers)(
    'is told from what never was by %s who knows its id',
    async (viewer) => {
      for (const declaration of declarations.filter(
        (each) =>
          namedBy(each, aim) !== null &&
          !each.name.startsWith('registry.') &&
          each.name !== 'supervision.show-public-alliance',
      )) {
        const [known, unknown] = await callsOf(declaration, viewer, 2)
        expect(known?.status, declaration.name).not.toBe(200)
        if (beginsSomething.includes(declaration.name) && unknown?.status === 200) continue
        expect([known?.status, known?.text], declaration.name).toEqual([unknown?.status, unknown?.text])
      }
    },
    300_000,
  )

  it('was changed by the sweep', async () => {
    expect(await caseHolds(server, aim)).toEqual({ revisions: 1, evidence: 1, documents: 1 })
    expect(await privateRowsAsText(server, aim)).toBe(before)
  })
})

describe('the sweep itself', () => {
  it('reads every endpoint, each with a permission, an audit class or none, and a port that serves it', () => {
    expect(declarations.length).toBeGreaterThan(80)
    expect(new Set(declarations.map(({ name }) => name)).size).toBe(declarations.length)
    const ports = endpointPorts(server.floor, server.served)
    for (const { name, permission, audit } of declarations) {
      if (permission === 'public') continue
      expect(ports.permit({ kind: 'public' }, permission), name).toBe('sign-in-required')
      expect(audit, name).not.toBe('none')
    }
  })
})
