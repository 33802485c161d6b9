import { hashPassword } from '../../kernel/identity/server/password/hash-password.ts'
import { hashSecretToken } from '../../kernel/identity/server/secret-token.ts'
import type { Aim } from './aim.ts'
import { bodiesProvocations } from './bodies/bodies-provocations.ts'
import { enterAs } from './callers.ts'
import { meetingProvocations } from './meetings/meeting-provocations.ts'
import { officeProvocations } from './office/office-provocations.ts'
import { paperProvocations } from './papers/paper-calls.ts'
import { colleaguesFile } from './planted/colleagues-file.ts'
import { emergencyProvocations } from './planted/emergency-provocations.ts'
import { demo } from './planted/private-rows.ts'
import { ruleTerms } from './plausible-bodies.ts'
import { changing, type Provocation } from './provocation.ts'
import { regulatedProvocations } from './regulated/regulated-provocations.ts'
import { admitStranger } from './strangers.ts'
import { transferProvocations } from './transfers/transfer-provocations.ts'

const ownPasskey: NonNullable<Provocation['arrange']> = async ({ server, aim, me }) => {
  await server.superuser.query('delete from kernel.passkey where account_id = $1', [me])
  await server.superuser.query('update kernel.passkey set account_id = $1 where id = $2', [me, aim.passkey])
  return undefined
}

const oneFactor: Provocation = {
  arrange: async (scene) => {
    await ownPasskey(scene)
    return changing("update kernel.session set factors = 'single' where account_id = $1")(scene)
  },
}
const unproved: Provocation = {
  arrange: changing('update kernel.session set proved_at = null where account_id = $1'),
}
const oneself: Provocation = { arrange: async ({ me }) => ({ account: me }) }
const tooOften: Provocation = { times: 11 }
const elsewhere: Provocation = { headers: { via: '1.1 somewhere' } }
const long = 'とても長い架空の合言葉を覚える'
const beforeTheLaw = '2016-01-01'
const longAgo = '2020-01-01'
const nowhere = () => crypto.randomUUID()

const toTheLivingCase: NonNullable<Provocation['arrange']> = async ({ server }) => {
  const { rows } = await server.superuser.query('select id from governance.certification_case where living')
  return { caseId: rows[0].id }
}

const proposedByMe = (table: string, row: keyof Aim): Provocation => ({
  arrange: changing(`update kernel.${table} set proposed_by = $1 where id = $2`, row),
})
const withRule = (change: string): NonNullable<Provocation['arrange']> =>
  changing(`update kernel.disclosure_rule_revision set ${change} where rule_id = $2`, 'ruleId')
const terms = (change: object) => () => ({
  terms: { ...ruleTerms, ...change },
})
const draft =
  (change: object, rest: object = {}) =>
  (aim: Aim) => ({
    drafts: [{ act: 'revise', ruleId: aim.ruleId, expectedRevision: 1, ...terms(rest)(), ...change }],
  })
const alliancesRule: Provocation = {
  as: 'secretariat',
  arrange: withRule(`owner_id = '${demo.alliance}', alliance_id = '${demo.fourthMember}'`),
}
const ended = withRule('ended = true')
const strangersTerms = terms({ audience: { kind: 'oneMember', organisationId: nowhere() } })
const othersTerms = terms({ allianceId: demo.fourthMember })

/** An own provider that a second person has confirmed and at whose address nobody listens. */
const silentProvider: NonNullable<Provocation['arrange']> = async ({ server, aim }) => {
  // Asked for a passkey too often, from here, one may not visit either.
  await server.superuser.query('delete from kernel.ceremony')
  const body = { issuer: 'https://127.0.0.1:9', clientId: 'renkei', clientSecret: 'secret', twoFactorAcr: null }
  const cookie = await enterAs(server, 'facility-administrator')
  await fetch(`${server.url}/api/identity/provider`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const confirmed = 'update kernel.identity_provider set confirmed_by = $1 where organisation_id = $2'
  await server.superuser.query(confirmed, [aim.account, demo.thirdMember])
  return undefined
}

const unusedInvitation: NonNullable<Provocation['arrange']> = async ({ server, aim }) => {
  const { account } = aim
  await server.superuser.query('delete from kernel.passkey where account_id = $1', [account])
  await server.superuser.query('update kernel.role_assignment set until_on = from_on where account_id = $1', [account])
  const known = 'update kernel.invitation set token_hash = $1 where id = $2'
  await server.superuser.query(known, [hashSecretToken('guess'), aim.invitation])
  return undefined
}

const invitationThat = (change: string): Provocation => ({
  arrange: async ({ server, aim }) => {
    const known = `update kernel.invitation set token_hash = $1, ${change} where id = $2`
    await server.superuser.query(known, [hashSecretToken(aim.invitation), aim.invitation])
    return undefined
  },
  body: ({ invitation }) => ({ token: invitation }),
})

/** Written by hand and not to be sealed, which would take longer than the test. */
const manyLines: NonNullable<Provocation['arrange']> = async ({ server, aim }) => {
  await server.superuser.query(
    `insert into kernel.audit_line (id, organisation_id, at, viewer_kind, operation, information_class, subject, outcome)
     select gen_random_uuid(), $1, now(), 'account', 'test.look', 'test', $2, 'done' from generate_series(0, 100000)`,
    [demo.thirdMember, aim.subjectId],
  )
  return undefined
}

/**
 * What brings a refusal about, beside the plausible call of its endpoint. `-not-found` of something a path names needs
 * nothing but another id.
 */
export const provocations: Readonly<Record<string, Provocation>> = {
  'identity.list-personas not-a-demo': elsewhere,
  'identity.sign-in-as-persona not-a-demo': elsewhere,
  'identity.sign-in-as-persona persona-not-found': { body: { persona: 'nobody' } },
  'identity.sign-in email-or-password-is-wrong': {},
  'identity.sign-in too-many-attempts': tooOften,
  'identity.give-one-time-password code-is-wrong': {},
  'identity.give-one-time-password too-many-attempts': tooOften,
  'identity.confirm-one-time-password code-is-wrong': {},
  'identity.confirm-one-time-password too-many-attempts': tooOften,
  'identity.confirm-one-time-password may-not-enrol': oneFactor,
  'identity.prepare-one-time-password may-not-enrol': oneFactor,
  'identity.use-recovery-code code-is-wrong': {},
  'identity.use-recovery-code too-many-attempts': tooOften,
  'identity.recover-account code-is-wrong': {},
  'identity.recover-account too-many-attempts': tooOften,
  'identity.decline-recovery nothing-to-decline': {},
  'identity.switch-organisation organisation-not-found': {},
  ...Object.fromEntries(
    [
      'ask-to-register-passkey',
      'register-passkey',
      'remove-passkey',
      'prepare-one-time-password',
      'confirm-one-time-password',
      'make-recovery-codes',
      'change-password',
    ].map((act) => [`identity.${act} proof-needed`, unproved]),
  ),
  'identity.prove-with-passkey may-not-enrol': oneFactor,
  'identity.prove-with-passkey passkey-not-accepted': {},
  'identity.prove-with-password may-not-enrol': oneFactor,
  'identity.prove-with-password password-or-code-is-wrong': {},
  'identity.prove-with-password too-many-attempts': tooOften,
  'identity.change-password password-is-wrong': {},
  'identity.change-password too-many-attempts': tooOften,
  'identity.change-password may-not-enrol': oneFactor,
  'identity.change-password password-not-suitable': {
    arrange: async ({ server, me }) => {
      const known = 'update kernel.account set password_hash = $1 where id = $2'
      await server.superuser.query(known, [await hashPassword(long), me])
      return undefined
    },
    body: { current: long, password: 'short' },
  },
  'identity.ask-for-passkey too-many-questions': { times: 101 },
  'identity.sign-in-with-passkey passkey-not-accepted': {},
  'identity.resume-session passkey-not-accepted': {},
  'identity.resume-session nothing-to-resume': { as: async () => '' },
  'identity.ask-to-register-passkey may-not-enrol': oneFactor,
  'identity.register-passkey may-not-enrol': oneFactor,
  'identity.register-passkey passkey-not-accepted': {},
  'identity.remove-passkey last-factor': { arrange: ownPasskey },
  'identity.invite-person role-not-held-here': { body: { roles: ['operator'] } },
  'identity.show-invitation invitation-not-found': {},
  'identity.show-invitation invitation-used': invitationThat('accepted_at = now()'),
  'identity.show-invitation invitation-withdrawn': invitationThat('withdrawn_at = now()'),
  'identity.show-invitation invitation-expired': invitationThat(
    "invited_at = now() - interval '8 days', expires_at = now() - interval '1 day'",
  ),
  'identity.accept-invitation invitation-not-found': {},
  'identity.accept-invitation password-not-suitable': { arrange: unusedInvitation, body: { password: 'short' } },
  'identity.propose-role role-not-held-here': { body: { role: 'operator' } },
  'identity.propose-role period-not-valid': { body: { from: '2026-12-01', until: '2026-12-01' } },
  'identity.confirm-role second-person-needed': proposedByMe('role_proposal', 'proposal'),
  'identity.end-role not-oneself': oneself,
  'identity.deactivate-person not-oneself': oneself,
  'identity.confirm-recovery second-person-needed': {
    arrange: changing('update kernel.recovery set account_id = $1 where id = $2', 'recovery'),
  },
  'identity.change-provider issuer-not-safe': { body: { issuer: 'http://login.demo.invalid' } },
  'identity.change-provider issuer-taken': {
    as: 'secretariat',
    body: ({ providerIssuer }) => ({ issuer: providerIssuer }),
  },
  'identity.confirm-provider nothing-to-confirm': { body: { clientId: 'another' } },
  'identity.confirm-provider second-person-needed': {
    arrange: changing('update kernel.identity_provider set changed_by = $1 where issuer = $2', 'providerIssuer'),
  },
  'identity.visit-provider provider-not-found': {},
  'identity.visit-provider provider-not-reached': {
    arrange: silentProvider,
    body: { organisation: demo.thirdMember },
  },
  'identity.visit-provider too-many-visits': {
    arrange: silentProvider,
    body: { organisation: demo.thirdMember },
    times: 101,
  },
  'identity.return-from-provider provider-not-accepted': {},
  ...emergencyProvocations,
  'audit.list-lines cursor-not-valid': { query: '?cursor=x' },
  'audit.list-accesses cursor-not-valid': { query: '?subject=x&cursor=x' },
  'audit.list-own-accesses cursor-not-valid': { query: '?cursor=x' },
  'audit.export-accesses too-many-lines': { arrange: manyLines },
  'audit.download-checkpoint nothing-sealed-yet': {
    as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'privacyOfficer' }),
  },
  'disclosure.add-rule not-the-keeper': { as: 'secretariat', body: othersTerms },
  'disclosure.add-rule rule-is-not-possible': { body: strangersTerms },
  'disclosure.revise-rule not-the-keeper': alliancesRule,
  'disclosure.revise-rule rule-is-not-possible': { body: strangersTerms },
  'disclosure.revise-rule rule-changed-meanwhile': { body: { expectedRevision: 9 } },
  'disclosure.revise-rule rule-has-ended': { arrange: ended },
  'disclosure.end-rule not-the-keeper': alliancesRule,
  'disclosure.end-rule rule-changed-meanwhile': { body: { expectedRevision: 9 } },
  'disclosure.end-rule rule-has-ended': { arrange: ended },
  'disclosure.preview-rules not-the-keeper': { ...alliancesRule, body: draft({}) },
  'disclosure.preview-rules rule-is-not-possible': {
    body: (aim) => draft(strangersTerms())(aim),
  },
  'disclosure.preview-rules rule-not-found': { body: draft({ ruleId: nowhere() }) },
  'disclosure.preview-rules rule-changed-meanwhile': { body: draft({ expectedRevision: 9 }) },
  'disclosure.preview-rules rule-has-ended': { arrange: ended, body: draft({}) },
  'disclosure.open-sharing parties-not-possible': { body: { sourceOrganisationId: nowhere() } },
  'disclosure.record-sharing-fact not-our-part': { body: { part: 'source' } },
  'disclosure.record-sharing-fact basis-does-not-carry': { body: { basisKind: 'postedPurpose' } },
  'files.remove-file not-yours-to-remove': {
    as: 'liaison-nurse',
    arrange: colleaguesFile,
  },
  'tenancy.propose-joining day-has-passed': { as: 'secretariat', body: { joinedOn: longAgo } },
  'tenancy.propose-joining organisation-not-found': { as: 'secretariat', body: { organisationId: nowhere() } },
  'tenancy.accept-joining is-a-member-already': {},
  'tenancy.record-facility-particulars institution-code-of-other-prefecture': {
    body: { institutionCode: '0199990131' },
  },
  'tenancy.record-facility-particulars institution-code-taken': { body: { institutionCode: '1499990111' } },
  'tenancy.accept-joining second-person-required': proposedByMe('joining', 'joining'),
  'tenancy.accept-joining day-has-passed': {
    arrange: changing(`update kernel.joining set joined_on = '${longAgo}' where id = $2`, 'joining'),
  },
  'tenancy.take-back-joining joining-not-found': { as: 'secretariat' },
  'tenancy.take-back-joining is-decided-already': {
    as: 'secretariat',
    arrange: changing('update kernel.joining set accepted_by = $1, accepted_at = now() where id = $2', 'joining'),
  },
  'tenancy.take-back-withdrawal is-decided-already': {
    arrange: changing(
      'update kernel.withdrawal set taken_back_by = $1, taken_back_at = now() where id = $2',
      'withdrawal',
    ),
  },
  'tenancy.preview-withdrawal is-not-a-member': { query: `?allianceId=${nowhere()}&effectiveOn=2099-04-01` },
  'tenancy.preview-withdrawal day-has-passed': { query: `?allianceId=${nowhere()}&effectiveOn=${longAgo}` },
  'tenancy.propose-withdrawal is-not-a-member': { body: { allianceId: nowhere() } },
  'tenancy.propose-withdrawal day-has-passed': { body: { effectiveOn: longAgo } },
  'tenancy.confirm-withdrawal second-person-required': proposedByMe('withdrawal', 'withdrawal'),
  'tenancy.confirm-withdrawal is-decided-already': {
    arrange: changing(
      "update kernel.withdrawal set state = 'confirmed', confirmed_by = $1, confirmed_at = now() where id = $2",
      'withdrawal',
    ),
  },
  'tenancy.confirm-withdrawal is-not-a-member': {
    arrange: changing(`update kernel.withdrawal set alliance_id = '${demo.fourthMember}' where id = $2`, 'withdrawal'),
  },
  'tenancy.confirm-withdrawal day-has-passed': {
    arrange: changing(`update kernel.withdrawal set effective_on = '${longAgo}' where id = $2`, 'withdrawal'),
  },
  ...bodiesProvocations,
  ...meetingProvocations,
  ...officeProvocations,
  ...paperProvocations,
  ...regulatedProvocations,
  'governance.show-case before-the-law': { query: `?on=${beforeTheLaw}` },
  'governance.try-what-if before-the-law': { body: { on: beforeTheLaw } },
  'governance.try-what-if edit-not-applicable': { body: { edits: [{ withdraw: 'いない社員' }] } },
  'governance.add-case case-not-readable': { body: { text: 'name: [' } },
  'governance.revise-case case-not-readable': { body: { text: 'name: [' } },
  'governance.revise-case case-changed-meanwhile': { body: { revision: 9 } },
  'governance.revise-case case-is-living': { arrange: toTheLivingCase },
  ...transferProvocations,
  'registry.list-alliances cursor-not-valid': { query: '?cursor=x' },
  'registry.add-source source-already-listed': { times: 2 },
  'registry.add-alliance entry-not-valid': { body: { sourceId: 'no-such-source' } },
  'registry.correct-alliance entry-not-valid': { body: { sourceId: 'no-such-source' } },
  'registry.correct-alliance entry-changed-meanwhile': { body: { expectedRevision: 9 } },
  'supervision.respond-to-order changed-meanwhile': { as: 'secretariat', body: { seen: '架空の昔の報告' } },
  'supervision.respond-to-order order-not-found': { as: 'secretariat' },
  'supervision.withdraw-filing filing-not-found': { as: 'secretariat' },
  'supervision.retract-receipt filing-not-found': { as: 'prefecture-officer' },
  'supervision.show-public-alliance nothing-public': { arrange: async () => ({ allianceId: 'no-such-alliance' }) },
}
