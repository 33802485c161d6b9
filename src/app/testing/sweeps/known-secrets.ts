import type { Aim } from '../aim.ts'
import { askRaw, enterAs, postJson } from '../callers.ts'
import { planted, plantedWard } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'

/**
 * Words that only the private case and the private rows say, and their ids. Evidence and a document are recorded first, so
 * that they hang on the case.
 */
export async function learnSecrets(server: TestServer, aim: Aim): Promise<readonly string[]> {
  const cookie = await enterAs(server, 'secretariat')
  const path = `/api/governance/cases/${aim.caseId}`
  await postJson(server, `${path}/evidence`, { criterion: 'C01', title: planted, reference: planted }, { cookie })
  const document = { slot: 'articles', reference: planted, receivedOn: '2026-11-01' }
  await postJson(server, `${path}/application/documents`, document, { cookie })
  const own = await askRaw(server, { path, headers: { host: 'localhost', cookie } })
  if (!own.text.includes(planted)) throw new Error('the case does not say what was planted')
  const saidElsewhere = await Promise.all(
    ['/api/demo/personas', '/api/registry/alliances.json'].map(async (open) => (await fetch(server.url + open)).text()),
  )
  const { title, written } = JSON.parse(own.text)
  const privateIds = Object.entries(aim).flatMap(([name, id]) => (name === 'allianceId' ? [] : [id]))
  const people = JSON.stringify(written).match(/(?<="name":")[^"]+/g) ?? []
  return [...new Set<string>([...privateIds, title, planted, plantedWard, ...people])].filter(
    (word) => !saidElsewhere.some((text) => text.includes(word)),
  )
}

/** What the private case holds, in numbers. */
export async function caseHolds(server: TestServer, { caseId }: Aim) {
  const { rows } = await server.superuser.query(
    `select (select count(*)::int from governance.case_revision where case_id = $1) as revisions,
      (select count(*)::int from governance.criterion_evidence where case_id = $1) as evidence,
      (select count(*)::int from governance.application_document where case_id = $1) as documents`,
    [caseId],
  )
  return rows[0]
}

/** What every member of the alliance reads of the others: their names, whom they disclose to, and the alliance's own plans. */
const toldToMembers = ['disclosure/audiences', 'governance/bodies', 'governance/targets', 'governance/initiatives']

export async function knownToMembers(server: TestServer, cookie: string): Promise<string> {
  const told = toldToMembers.map((path) =>
    askRaw(server, { path: `/api/${path}`, headers: { host: 'localhost', cookie } }),
  )
  return (await Promise.all(told)).map(({ text }) => text).join(' ')
}

/**
 * What those who ask around for a bed read besides: the facilities of their fellow members, and the wards and beds that a
 * member of the demo discloses by its rules. Of a case that they were not asked about nothing.
 */
export async function knownToCareStaff({ superuser }: TestServer, { wardId }: Aim): Promise<string> {
  const { rows } = await superuser.query(
    `select string_agg(f.facility_id || ' ' || f.name, ' ') as facilities
     from kernel.facility_name f join kernel.membership m on m.organisation_id = f.organisation_id`,
  )
  return `${wardId} ${plantedWard} ${rows[0].facilities}`
}
