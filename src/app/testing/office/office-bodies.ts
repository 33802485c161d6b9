const dutyPlan = {
  inYear: '2026-11-22',
  plan: { ordinaryMeeting: '2026-06-24', accountsBoard: null, auditAgreed: null, accountantAgreed: null },
}
export const officeRows = {
  target: { matter: '架空', wording: '架空の目標', unit: '回', goal: 1, direction: 'atLeast', counting: 'sum' },
  initiative: { title: '架空の取組', field: '架空', text: '', difficulty: 1, effect: 3, state: 'idea' },
} as const
const { target, initiative } = officeRows
const evaluation = { evaluatedOn: '2026-10-07', meeting: '架空の評議会', text: '架空の評価' }

/** What the endpoints of an alliance's office are sent. */
export const officeBodies: Readonly<Record<string, () => object>> = {
  'governance.try-duty-plan': () => dutyPlan,
  'governance.save-duty-plan': () => dutyPlan,
  'governance.mark-duty': () => ({
    inYear: '2026-11-22',
    duty: 'evaluation-published@2026-03-31',
    doneOn: '2026-11-20',
    doneBy: '架空の人',
    reference: '',
  }),
  'governance.record-duty-event': () => ({ event: { kind: 'policyChanged', on: '2026-11-01' } }),
  'governance.revise-duty-event': () => ({ seen: { kind: 'policyChanged', on: '2026-11-01' }, event: null }),
  'governance.add-target': () => ({ target }),
  'governance.revise-target': () => ({ seen: target, target }),
  'governance.recount-targets': () => ({ inYear: '2026-11-22' }),
  'governance.record-result': () => ({ untilOn: '2026-11-20', value: 1, note: '' }),
  'governance.write-evaluation': () => ({ inYear: '2026-11-22', evaluation }),
  'governance.publish-evaluation': () => ({ inYear: '2026-11-22', publish: true }),
  'governance.add-initiative': () => ({ initiative }),
  'governance.revise-initiative': () => ({ seen: initiative, initiative }),
}
