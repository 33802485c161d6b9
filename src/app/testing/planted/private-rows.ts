import { randomBytes } from 'node:crypto'
import { askRaw, enterAs } from '../callers.ts'
import type { TestServer } from '../start-test-server.ts'
import { type PrivateTransfer, plantTransfer, transferAsText } from './private-transfer.ts'
import { plantWard, wardAsText, wardFacility } from './private-ward.ts'

/** Organisations of the fictional alliance, as seed/demo/alliance.yaml names them. */
export const demo = {
  alliance: '0190a000-0000-7000-8000-000000000001',
  operator: '0190a000-0000-7000-8000-000000000003',
  /** The liaison nurse's and the buyer's. */
  firstMember: '0190a000-0000-7000-8000-000000000011',
  secondMember: '0190a000-0000-7000-8000-000000000012',
  /** The facility administrator's. */
  thirdMember: '0190a000-0000-7000-8000-000000000013',
  fourthMember: '0190a000-0000-7000-8000-000000000014',
} as const

/** Words that stand in every private row made here and nowhere else. */
export const planted = '秘密の目印-7f3a'
/** And in the ward, whose sheet its member's rules disclose to fellow members' care staff. */
export const plantedWard = '病棟の目印-91c2'

/** One row of each kind of private information, by the name of its parameter in a path or by what it is. */
export interface PrivateRows extends PrivateTransfer {
  readonly account: string
  readonly session: string
  readonly passkey: string
  readonly proposal: string
  readonly recovery: string
  readonly invitation: string
  /** Waits for its second administrator. */
  readonly providerIssuer: string
  readonly ruleId: string
  readonly noticeId: string
  readonly sharingId: string
  readonly subjectId: string
  readonly joining: string
  readonly withdrawal: string
  readonly breakGlass: string
  readonly file: string
  readonly wardId: string
  /** The third member's. */
  readonly facilityId: string
}

/** A colleague of the facility administrator, and what the two have under way: nobody outside their member may see it. */
export async function plantPrivateRows(server: TestServer): Promise<PrivateRows> {
  const id = () => crypto.randomUUID()
  const rows = {
    account: id(),
    session: id(),
    passkey: id(),
    proposal: id(),
    recovery: id(),
    invitation: id(),
    providerIssuer: `https://login-${id()}.demo.invalid`,
    ruleId: id(),
    noticeId: id(),
    sharingId: id(),
    subjectId: id(),
    joining: id(),
    withdrawal: id(),
    breakGlass: id(),
  }
  const { account } = rows
  const own = { organisation_id: demo.thirdMember }
  const hash = () => randomBytes(32)
  const plant = async (table: string, row: Record<string, unknown>) => {
    const marks = Object.keys(row).map((_, position) => `$${position + 1}`)
    const into = `insert into kernel.${table} (${Object.keys(row).join(', ')}) values (${marks.join(', ')})`
    await server.superuser.query(into, Object.values(row))
  }
  await plant('account', { id: account, email: `${account}@demo.invalid`, name: planted })
  await plant('role_assignment', { account_id: account, ...own, role: 'humanResources', from_on: '2024-04-01' })
  await plant('session', { id: rows.session, token_hash: hash(), account_id: account, ...own, factors: 'full' })
  await plant('passkey', {
    id: rows.passkey,
    account_id: account,
    public_key: hash(),
    counter: 0,
    transports: [],
    label: planted,
  })
  const proposed = { proposed_by: account, proposed_at: 'now' }
  const role = { role: 'buyer', from_on: '2026-04-01' }
  await plant('role_proposal', { id: rows.proposal, account_id: account, ...own, ...role, ...proposed })
  await plant('recovery', { id: rows.recovery, account_id: account, ...own, device_hash: hash(), requested_at: 'now' })
  await plant('invitation', {
    id: rows.invitation,
    token_hash: hash(),
    ...own,
    account_id: account,
    email: `${account}@demo.invalid`,
    name: planted,
    invited_by: account,
    invited_at: 'now',
    expires_at: 'tomorrow',
  })
  await server.superuser.query('delete from kernel.identity_provider where organisation_id = $1', [demo.thirdMember])
  await plant('identity_provider', {
    ...own,
    issuer: rows.providerIssuer,
    client_id: planted,
    sealed_client_secret: hash(),
    changed_by: account,
    changed_at: 'now',
  })
  await plant('disclosure_rule_revision', {
    id: id(),
    owner_id: demo.thirdMember,
    rule_id: rows.ruleId,
    revision: 1,
    alliance_id: demo.alliance,
    category: 'bedAvailability',
    audience_kind: 'oneMember',
    audience_organisation_id: demo.fourthMember,
    effect: 'allow',
    granularity: 'aggregated',
    valid_from_on: '2026-04-01',
    basis_kind: 'ownDecision',
    basis_text: planted,
  })
  await plant('notice', {
    id: rows.noticeId,
    recipient_organisation_id: demo.thirdMember,
    topic: 'disclosure.rule-changed',
    text: planted,
  })
  await plant('patient_sharing', {
    id: rows.sharingId,
    subject_id: rows.subjectId,
    querying_organisation_id: demo.thirdMember,
    source_organisation_id: demo.secondMember,
    receiving_organisation_id: demo.thirdMember,
    opened_by_account_id: account,
  })
  await plant('sharing_fact', {
    id: id(),
    sharing_id: rows.sharingId,
    part: 'querying',
    ...own,
    stance: 'given',
    basis_kind: 'explicitConsent',
    basis_text: planted,
    recorded_by_account_id: account,
  })
  const membership = { alliance_id: demo.alliance, ...own, ...proposed }
  await plant('joining', {
    id: rows.joining,
    ...membership,
    member_kind: 'participant',
    joined_on: '2099-04-01',
    source: planted,
  })
  await plant('withdrawal', {
    id: rows.withdrawal,
    ...membership,
    effective_on: '2099-04-01',
    reason: planted,
    what_if: '[]',
  })
  await plant('break_glass', {
    id: rows.breakGlass,
    account_id: account,
    ...own,
    owner_id: demo.secondMember,
    category: 'patientRecord',
    subject: rows.subjectId,
    reason_class: 'disaster',
    reason: planted,
    needs_second_person: true,
    expires_at: new Date(Date.now() + 3_600_000),
  })
  const file = await keepFile(server, 'facility-administrator')
  const wardId = await plantWard(server, plantedWard)
  return {
    ...rows,
    file,
    wardId,
    facilityId: wardFacility,
    ...(await plantTransfer(server, planted, file)),
  }
}

/** Every column of the rows, for a comparison before and after. */
export async function privateRowsAsText(server: TestServer, rows: PrivateRows): Promise<string> {
  const places: [string, string, string][] = [
    ['account', 'id', rows.account],
    ['role_assignment', 'account_id', rows.account],
    ['session', 'id', rows.session],
    ['passkey', 'id', rows.passkey],
    ['role_proposal', 'id', rows.proposal],
    ['recovery', 'id', rows.recovery],
    ['invitation', 'id', rows.invitation],
    ['identity_provider', 'issuer', rows.providerIssuer],
    ['disclosure_rule_revision', 'rule_id', rows.ruleId],
    ['notice', 'id', rows.noticeId],
    ['patient_sharing', 'id', rows.sharingId],
    ['sharing_fact', 'sharing_id', rows.sharingId],
    ['joining', 'id', rows.joining],
    ['withdrawal', 'id', rows.withdrawal],
    ['break_glass', 'id', rows.breakGlass],
    ['file', 'id', rows.file],
  ]
  const texts: string[] = []
  for (const [table, column, id] of places) {
    const found = `select to_jsonb(t)::text as row from kernel.${table} t where ${column} = $1 order by 1`
    const { rows: lines } = await server.superuser.query(found, [id])
    texts.push(`${table}: ${lines.map(({ row }) => row).join(' ')}`)
  }
  texts.push(await wardAsText(server, rows.wardId), await transferAsText(server, rows))
  return texts.join('\n')
}

/** Through the door, because a row of a file needs its sealed bytes. */
export async function keepFile(server: TestServer, persona: string): Promise<string> {
  const cookie = await enterAs(server, persona)
  const { status, text } = await askRaw(server, {
    path: '/api/files',
    method: 'POST',
    headers: {
      host: 'localhost',
      cookie,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(`${planted}.csv`),
    },
    body: `項目,${planted}\n一,1\n`,
  })
  if (status !== 200) throw new Error(`the file was not kept: ${text}`)
  return JSON.parse(text).id
}
