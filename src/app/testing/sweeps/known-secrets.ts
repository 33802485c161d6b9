import type { Aim } from '../aim.ts'
import { askRaw, enterAs, postJson } from '../callers.ts'
import { planted } from '../planted/private-rows.ts'
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
  return [...new Set<string>([...privateIds, title, planted, ...people])].filter(
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
