import { readFile } from 'node:fs/promises'
import { aTransferRequest } from '../../slices/transfer/testing/a-transfer-request.ts'
import type { Aim } from './aim.ts'
import { bodiesBodies } from './bodies/bodies-bodies.ts'
import { meetingBodies } from './meetings/meeting-bodies.ts'
import { officeBodies } from './office/office-bodies.ts'
import { paperBodies } from './papers/paper-calls.ts'
import { demo, planted } from './planted/private-rows.ts'
import { wardFacility } from './planted/private-ward.ts'
import { regulatedBodies } from './regulated/regulated-bodies.ts'

const caseText = await readFile(new URL('../../../seed/cases/boso.yaml', import.meta.url), 'utf8')
const sourceId = 'matrix-source'
const cited = { sourceId }
const entry = { names: [{ value: '架空連携', ...cited }], statuses: [{ value: 'certified', ...cited }] }
const change = { reason: '架空の訂正', sourceId, entry }

const credential = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} }
const assertion = {
  ceremony: '0190a000-0000-7000-8000-00000000ffff',
  response: { ...credential, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' } },
}

export const ruleTerms = {
  allianceId: demo.alliance,
  category: 'bedAvailability',
  audience: { kind: 'oneMember', organisationId: demo.fourthMember },
  effect: 'allow',
  granularity: 'aggregated',
  validFromOn: '2026-04-01',
  validThroughOn: null,
  basis: { kind: 'ownDecision', text: '架空の判断' },
}
const leaving = { allianceId: demo.alliance, effectiveOn: '2099-04-01', reason: '架空の理由' }
const emptySheet = { procedures: {}, infections: {}, behaviours: {} }
const beds = { male: 0, female: 0, either: 1, isolation: 0 }
const nothing = () => ({})
const key = () => crypto.randomUUID()

/** A body that each endpoint would accept from whoever may call it. An endpoint that is not here has no body. */
export const bodies: Readonly<Record<string, (aim: Aim) => object>> = {
  'identity.sign-in': () => ({ email: 'nobody@demo.invalid', password: 'guess' }),
  'identity.sign-in-as-persona': () => ({ persona: 'buyer' }),
  'identity.give-one-time-password': () => ({ code: '000000' }),
  'identity.change-password': () => ({ current: 'guess', password: '架空の長い合言葉を四つ並べる' }),
  'identity.prepare-one-time-password': nothing,
  'identity.confirm-one-time-password': () => ({ code: '000000' }),
  'identity.make-recovery-codes': nothing,
  'identity.prove-with-passkey': () => assertion,
  'identity.prove-with-password': () => ({ password: 'guess', code: '000000' }),
  'identity.use-recovery-code': () => ({ code: 'ABCD-EFGH' }),
  'identity.recover-account': () => ({ email: 'nobody@example.jp', code: 'ABCD-EFGH' }),
  'identity.switch-organisation': () => ({ organisation: crypto.randomUUID() }),
  'identity.ask-for-passkey': nothing,
  'identity.sign-in-with-passkey': () => assertion,
  'identity.resume-session': () => assertion,
  'identity.ask-to-register-passkey': nothing,
  'identity.register-passkey': () => ({
    ceremony: assertion.ceremony,
    label: '架空の端末',
    response: { ...credential, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
  }),
  'identity.invite-person': () => ({
    email: `${crypto.randomUUID()}@demo.invalid`,
    name: '架空の人',
    roles: ['humanResources'],
  }),
  'identity.suspend-session': nothing,
  'identity.show-invitation': () => ({ token: 'a guess' }),
  'identity.accept-invitation': ({ account }) => ({
    token: 'guess',
    email: `${account}@demo.invalid`,
    password: '架空の長い合言葉を四つ並べる',
  }),
  'identity.propose-role': () => ({ role: 'humanResources' }),
  'identity.deactivate-person': nothing,
  'identity.confirm-recovery': nothing,
  'identity.change-provider': () => ({
    issuer: `https://login-${crypto.randomUUID()}.demo.invalid`,
    clientId: 'renkei',
    clientSecret: 'secret',
    twoFactorAcr: null,
  }),
  'identity.confirm-provider': ({ providerIssuer }) => ({
    issuer: providerIssuer,
    clientId: planted,
    twoFactorAcr: null,
  }),
  'identity.visit-provider': () => ({ organisation: demo.fourthMember }),
  'identity.return-from-provider': () => ({ query: 'code=x&state=y' }),
  'audit.request-break-glass': ({ subjectId }) => ({
    ownerId: demo.secondMember,
    category: 'transferRecord',
    patient: { nameOrNumber: subjectId, birthOn: '1943-05-06' },
    reasonClass: 'lifeInDanger',
    reason: '架空の緊急の理由',
  }),
  'audit.answer-break-glass': () => ({ answer: 'confirmed' }),
  'audit.open-without-colleague': () => ({ because: '架空の当直で自分だけのため' }),
  'disclosure.read-notice': nothing,
  'disclosure.add-rule': () => ({ terms: ruleTerms }),
  'disclosure.revise-rule': () => ({ expectedRevision: 1, terms: ruleTerms }),
  'disclosure.end-rule': () => ({ expectedRevision: 1 }),
  'disclosure.preview-rules': () => ({ drafts: [{ act: 'add', terms: ruleTerms }] }),
  'disclosure.open-sharing': () => ({
    subjectId: crypto.randomUUID(),
    sourceOrganisationId: demo.fourthMember,
    receivingOrganisationId: demo.secondMember,
  }),
  'disclosure.record-sharing-fact': () => ({
    part: 'querying',
    stance: 'given',
    basisKind: 'explicitConsent',
    basisText: '架空の同意書',
  }),
  'tenancy.propose-joining': () => ({
    organisationId: demo.thirdMember,
    memberKind: 'participant',
    joinedOn: '2099-04-01',
    source: '架空の議事録',
  }),
  'tenancy.propose-withdrawal': () => leaving,
  'tenancy.record-facility-particulars': () => ({
    position: { latitude: 35.49, longitude: 139.41 },
    institutionCode: '1499990131',
  }),
  'transfer.save-request': () => ({ version: null, content: aTransferRequest() }),
  'transfer.send-enquiries': () => ({ addressees: [{ outsideName: '架空医院' }], idempotencyKey: key() }),
  'transfer.answer-enquiry': () => ({ answer: 'accepted', idempotencyKey: key() }),
  'transfer.withdraw-enquiry': () => ({ idempotencyKey: key() }),
  'transfer.choose-receiver': ({ enquiryId }) => ({ enquiryId, idempotencyKey: key() }),
  'transfer.take-step': () => ({ step: 'cancel', reason: '架空の理由', idempotencyKey: key() }),
  'transfer.record-objection': () => ({ id: key(), stance: 'made', enquiryId: null, note: '架空の申し出' }),
  'transfer.send-message': () => ({ body: '架空の連絡', clientMessageId: key() }),
  'transfer.mark-messages-read': () => ({ position: 1 }),
  'transfer.save-template': () => ({ title: '架空の見出し', body: '架空の文' }),
  'transfer.record-outside-answer': () => ({ answer: 'waitlisted', shortCode: null, idempotencyKey: key() }),
  'transfer.show-outside-enquiry': () => ({ token: 'a guess of twenty letters' }),
  'transfer.answer-outside-enquiry': () => ({
    token: 'a guess of twenty letters',
    answer: 'accepted',
    idempotencyKey: key(),
  }),
  'transfer.define-ward': () => ({ facilityId: wardFacility, kind: 'other', name: `架空 ${crypto.randomUUID()}` }),
  'transfer.rename-ward': () => ({ name: `架空 ${crypto.randomUUID()}` }),
  'transfer.record-sheet': () => ({ seenRevision: 1, validFromOn: '2026-04-01', sheet: emptySheet }),
  'transfer.record-beds': () => ({ id: crypto.randomUUID(), seenId: null, counts: beds }),
  'transfer.set-bed-reminder': () => ({ times: ['08:30'] }),
  'transfer.add-partner': () => ({ name: `架空 ${crypto.randomUUID()}`, kind: 'clinic', agreedOn: null }),
  'transfer.link-partner': () => ({ facilityId: null }),
  'transfer.record-partner-code': () => ({ institutionCode: null }),
  'transfer.record-partner-meeting': ({ partnerId }) => ({
    heldOn: '2026-04-01',
    means: 'inPerson',
    subject: '架空の話題',
    attendees: '架空の人',
    partnerIds: [partnerId],
  }),
  'transfer.record-step-down-agreement': () => ({ agreedOn: '2026-04-01', conditions: '架空の条件' }),
  'transfer.record-support-date': () => ({ kind: 'admission', heldOn: '2026-04-01' }),
  'transfer.find-candidates': () => ({ need: { inhibitingFactors: {} } }),
  'registry.add-source': () => ({ id: sourceId, title: '架空の資料', asOfText: '日付なし' }),
  'registry.add-alliance': () => change,
  'registry.correct-alliance': () => ({ ...change, expectedRevision: 1 }),
  'governance.try-what-if': () => ({ edits: [{ set: { path: '/name', value: '架空連携' } }] }),
  'governance.add-case': () => ({ title: '架空の事例', note: '', text: caseText }),
  'governance.revise-case': () => ({ revision: 1, reason: '架空の改訂', text: caseText }),
  ...bodiesBodies,
  ...meetingBodies,
  ...officeBodies,
  ...paperBodies,
  ...regulatedBodies,
  'governance.record-evidence': () => ({ criterion: 'C01', title: '架空の資料', reference: '棚の一段目' }),
  'governance.record-document': () => ({ slot: 'articles', reference: '架空の定款', receivedOn: '2026-11-01' }),
  'supervision.submit-application': ({ caseId }) => ({ caseId, files: [] }),
  'supervision.take-step': () => ({ step: 'accept', version: 1, onDay: '2026-11-01' }),
  'supervision.record-hearing': () => ({
    kind: 'coordinationConference',
    body: '架空の構想区域',
    heldOn: '2026-11-01',
    inFavour: true,
    opinion: '',
  }),
  'supervision.submit-filing': ({ file }) => ({
    duty: null,
    title: '架空の届出',
    note: '',
    yearUntil: null,
    purposePropertyYen: null,
    files: [{ fileId: file, paper: 'other' }],
    keptPaperIds: [],
  }),
  'supervision.withdraw-filing': () => ({ reason: '架空の取下げの理由' }),
  'supervision.answer-filing': () => ({ outcome: 'received', answer: '', open: false }),
  'supervision.retract-receipt': () => ({ outcome: 'returned', reason: '架空の取消しの理由' }),
  'supervision.ask-question': () => ({ allianceId: demo.alliance, title: '架空の質問', body: '架空の文' }),
  'supervision.answer-question': () => ({ body: '架空の答え' }),
  'supervision.end-question': nothing,
  'supervision.record-order': () => ({
    allianceId: demo.alliance,
    kind: 'measures',
    orderedOn: '2026-11-01',
    dueOn: '2026-12-01',
    councilOn: null,
    defenceOn: null,
    says: '架空の命令',
  }),
  'supervision.respond-to-order': () => ({ response: '架空の報告' }),
  'supervision.confirm-order': () => ({ fulfilledOn: '2026-11-20' }),
  'supervision.record-recheck': () => ({ allianceId: demo.alliance, note: '' }),
  'supervision.publish': () => ({ title: '架空の活動', body: '架空の文', onDay: '2026-11-01' }),
}
