import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealAuditTrail } from '../../kernel/audit/server/seal-audit-trail.ts'
import { type Aim, aimAtDemo } from '../testing/aim.ts'
import { enterAs } from '../testing/callers.ts'
import { callPlausibly } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { admitStranger, enterWithOneFactor } from '../testing/strangers.ts'

// Who may do what, found out by really calling: a change of the table beside this file is a change of somebody's
// rights and is reviewed as one. The case aimed at is the fictional alliance's own; the other rows are the facility
// administrator's member's, made anew after each endpoint that writes, so that no answer hangs on what another endpoint
// used up. A persona stays signed in until its own call changed something, which may have ended its session.

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

const personas = [
  'liaison-nurse',
  'social-worker',
  'buyer',
  'facility-administrator',
  'privacy-officer',
  'secretariat',
  'director',
  'auditor',
  'councillor',
  'prefecture-officer',
  'operator',
]

const auditLines = async (operation: string): Promise<number> => {
  const counted = 'select count(*)::int as lines from kernel.audit_line where operation = $1'
  return (await server.superuser.query(counted, [operation])).rows[0].lines
}

it('every endpoint answers every role as the reviewed table says, and leaves one audit line', async () => {
  const columns: Record<string, () => Promise<string>> = {
    visitor: async () => '',
    ...Object.fromEntries(personas.map((persona) => [persona, () => enterAs(server, persona)])),
    'secretariat with one factor': () => enterWithOneFactor(server, 'secretariat'),
    'other secretariat': () => admitStranger(server, { kind: 'alliance', role: 'secretariat' }),
    'other prefecture': () => admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }),
    'other prefecture’s privacy officer': () => admitStranger(server, { kind: 'prefecture', role: 'privacyOfficer' }),
  }
  const lines: string[] = []
  // Entries may cite only a source that is listed.
  const declarations = server.served.map(({ declaration }) => declaration)
  const written = declarations.find(({ name }) => name === 'registry.add-source')
  if (written) await callPlausibly(server, written, await aimAtDemo(server), await enterAs(server, 'operator'))
  const cookies = new Map<string, string>()
  let aim: Aim | undefined
  for (const declaration of declarations.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    aim ??= await aimAtDemo(server)
    lines.push(`${declaration.name}  (${[declaration.permission].flat().join(', ')})`)
    const answers = new Map<string, string[]>()
    for (const [role, enter] of Object.entries(columns)) {
      const cookie = cookies.get(role) ?? (await enter())
      await server.superuser.query('delete from kernel.sign_in_failure')
      // A checkpoint can be had of what is sealed: of the colleagues' calls before this one, but not of a new organisation's.
      if (declaration.name === 'audit.download-checkpoint') await sealAuditTrail(server.floor.database)
      const before = await auditLines(declaration.name)
      const { status, text } = await callPlausibly(server, declaration, aim, cookie)
      const changed = status === 200 && declaration.method !== 'GET'
      if (personas.includes(role) && !changed) cookies.set(role, cookie)
      else cookies.delete(role)
      const ending = status === 200 ? '200' : `${status} ${JSON.parse(text).type}`
      // Whoever is nobody and is turned away leaves no line; every other call leaves exactly one.
      const isCounted = declaration.audit !== 'none' && !ending.endsWith('sign-in-required')
      // The call was meant to be a good one: a table of misspelt calls would say nothing of rights.
      expect(ending, `${declaration.name} by ${role}: ${text}`).not.toContain('input-not-valid')
      expect((await auditLines(declaration.name)) - before, `${declaration.name} by ${role}`).toBe(isCounted ? 1 : 0)
      answers.set(ending, [...(answers.get(ending) ?? []), role])
    }
    if (declaration.method !== 'GET') aim = undefined
    for (const [ending, roles] of [...answers].toSorted(([one], [other]) => (one < other ? -1 : 1)))
      lines.push(
        `  ${ending.padEnd(32)} ${roles.length === Object.keys(columns).length ? 'everyone' : roles.join(', ')}`,
      )
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./endpoint-matrix.txt')
}, 1_200_000)
