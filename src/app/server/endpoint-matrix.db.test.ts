import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealAuditTrail } from '../../kernel/audit/server/seal-audit-trail.ts'
import type { Role } from '../../kernel/identity/domain/role.ts'
import { type Aim, aimAtDemo } from '../testing/aim.ts'
import { enterAs } from '../testing/callers.ts'
import { demo } from '../testing/planted/private-rows.ts'
import { callPlausibly } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { admitPerson, admitStranger, enterWithOneFactor } from '../testing/strangers.ts'

// Who may do what, found out by really calling: a change of the table beside this file is a change of somebody's
// rights and is reviewed as one. The certification case aimed at is the fictional alliance's own; the other rows are
// the third member's, made anew after each endpoint that writes, so that no answer hangs on what another endpoint used
// up, and for each of `relations` also when a column before it wrote. To these rows each column stands in one relation:
// the facility administrator is of their owner; the liaison nurse, the buyer and the privacy officer are of a fellow
// member that has no part in them (the first); the social worker, the doctor and the human resources officer of the
// one (the second) that is the source of the sharing and the other side of the emergency opening, and was asked about
// no case; secretariat, director, auditor and councillor are of the alliance, and the prefecture officer supervises it.
// Whoever is «other» has nothing to do with it. Those in `relations` bear theirs in their name; the partner is aimed at
// the case that it was asked about and holds, everybody else at one that it was not. Whoever the demo knows stays
// signed in until a call of theirs changed something, which may have ended the session.

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

/** A role that is new has no column here and does not typecheck. */
const columnOf: Readonly<Record<Role, string>> = {
  liaisonNurse: 'liaison-nurse',
  socialWorker: 'social-worker',
  doctor: 'doctor',
  buyer: 'buyer',
  humanResources: 'human-resources',
  facilityAdministrator: 'facility-administrator',
  privacyOfficer: 'privacy-officer',
  secretariat: 'secretariat',
  director: 'director',
  auditor: 'auditor',
  councillor: 'councillor',
  prefectureOfficer: 'prefecture-officer',
  operator: 'operator',
  maintenance: 'maintenance',
}
const personas = Object.values(columnOf)

const enter = (column: string): Promise<string> => {
  if (column === columnOf.doctor) return admitPerson(server, demo.secondMember, 'doctor')
  if (column === columnOf.maintenance) return admitPerson(server, demo.operator, 'maintenance')
  return enterAs(server, column)
}

const formerMember = { kind: 'memberOrganisation', formerMemberOf: demo.alliance } as const

/** People by what they are to the member aimed at and to its case. */
const relations: Readonly<Record<string, () => Promise<string>>> = {
  'owner’s nurse': () => enterAs(server, 'receiving-nurse'),
  'partner’s nurse': () => admitPerson(server, demo.fourthMember, 'liaisonNurse'),
  'former member’s nurse': () => admitStranger(server, { ...formerMember, role: 'liaisonNurse' }),
  'former member’s administrator': () => admitStranger(server, { ...formerMember, role: 'facilityAdministrator' }),
}

const aimFor = (role: string, aim: Aim): Aim => {
  if (role !== 'partner’s nurse') return aim
  const { sharedTransferId: transferId, sharedEnquiryId: enquiryId, sharedAttachmentId: attachmentId } = aim
  return { ...aim, transferId, enquiryId, attachmentId }
}

const auditLines = async (operation: string): Promise<number> => {
  const counted = 'select count(*)::int as lines from kernel.audit_line where operation = $1'
  return (await server.superuser.query(counted, [operation])).rows[0].lines
}

it('every endpoint answers every role as the reviewed table says, and leaves one audit line', async () => {
  const columns: Record<string, () => Promise<string>> = {
    visitor: async () => '',
    ...Object.fromEntries(personas.map((persona) => [persona, () => enter(persona)])),
    'secretariat with one factor': () => enterWithOneFactor(server, 'secretariat'),
    'other secretariat': () => admitStranger(server, { kind: 'alliance', role: 'secretariat' }),
    'other prefecture': () => admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }),
    'other prefecture’s privacy officer': () => admitStranger(server, { kind: 'prefecture', role: 'privacyOfficer' }),
    ...relations,
  }
  const lines: string[] = []
  // Entries may cite only a source that is listed.
  const declarations = server.served.map(({ declaration }) => declaration)
  const written = declarations.find(({ name }) => name === 'registry.add-source')
  if (written) await callPlausibly(server, written, await aimAtDemo(server), await enterAs(server, 'operator'))
  const cookies = new Map<string, string>()
  let aim: Aim | undefined
  let isUsedUp = false
  for (const declaration of declarations.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    lines.push(`${declaration.name}  (${[declaration.permission].flat().join(', ')})`)
    const answers = new Map<string, string[]>()
    for (const [role, admit] of Object.entries(columns)) {
      if (isUsedUp && role in relations) aim = undefined
      if (!aim) isUsedUp = false
      aim ??= await aimAtDemo(server)
      const cookie = cookies.get(role) ?? (await admit())
      await server.superuser.query('delete from kernel.sign_in_failure')
      // A checkpoint can be had of what is sealed: of the colleagues' calls before this one, but not of a new organisation's.
      if (declaration.name === 'audit.download-checkpoint') await sealAuditTrail(server.floor.database)
      const before = await auditLines(declaration.name)
      const { status, text } = await callPlausibly(server, declaration, aimFor(role, aim), cookie)
      const changed = status === 200 && declaration.method !== 'GET'
      if ((personas.includes(role) || role in relations) && !changed) cookies.set(role, cookie)
      else cookies.delete(role)
      isUsedUp ||= changed
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
