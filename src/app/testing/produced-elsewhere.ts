const transferTests = {
  transfers: 'src/slices/transfer/server/transfers.db.test.ts',
  steps: 'src/slices/transfer/server/step/steps.db.test.ts',
  conversation: 'src/slices/transfer/server/conversation/conversation.db.test.ts',
  emergency: 'src/slices/transfer/server/emergency/open-in-emergency.db.test.ts',
  attachment: 'src/slices/transfer/server/attachment/attachment.db.test.ts',
  outside: 'src/slices/transfer/server/outside/outside.db.test.ts',
  handingOver: 'src/slices/transfer/server/sharing/handing-over.db.test.ts',
} as const

const supervisionTests = {
  steps: 'src/slices/supervision/server/application/steps.db.test.ts',
  desk: 'src/slices/supervision/server/desk.db.test.ts',
  decisions: 'src/slices/supervision/server/decisions.db.test.ts',
  withdrawal: 'src/slices/supervision/server/filing/withdraw-filing.db.test.ts',
  retraction: 'src/slices/supervision/server/filing/retract-receipt.db.test.ts',
  papers: 'src/slices/supervision/server/papers/opened-papers.db.test.ts',
} as const

const moneyTest = 'src/slices/governance/server/beds-and-money/money.db.test.ts'

const told = (test: string, refusals: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(refusals).flatMap(([name, each]) => each.map((refusal) => [`${name} ${refusal}`, test])),
  )

/** Refusals that only a longer story brings about, and the test that tells it. */
export const producedElsewhere: Readonly<Record<string, string>> = {
  ...told('src/kernel/identity/server/session/several-organisations.db.test.ts', {
    'identity.make-recovery-codes': ['own-factors-needed'],
    'identity.remove-passkey': ['own-factors-needed'],
    'identity.switch-organisation': ['own-factors-needed'],
  }),
  ...told('src/slices/governance/server/meetings/meetings.db.test.ts', {
    'governance.send-meeting-notice': ['nobody-on-the-roll'],
  }),
  ...told('src/app/server/targets-from-transfers.db.test.ts', {
    'governance.record-result': ['counted-by-system'],
  }),
  ...told(transferTests.transfers, {
    'transfer.save-request': ['changed-meanwhile', 'identity-in-need'],
    'transfer.send-enquiries': ['need-incomplete', 'not-a-member', 'already-asked'],
    'transfer.take-step': ['patient-does-not-match'],
  }),
  ...told(transferTests.steps, {
    'transfer.save-request': ['case-is-over', 'facility-not-ours', 'need-incomplete'],
    'transfer.send-enquiries': ['step-not-possible'],
    'transfer.take-step': ['step-not-possible', 'step-needs-more'],
    'transfer.choose-receiver': ['step-not-possible', 'enquiry-not-choosable'],
    'transfer.withdraw-enquiry': ['step-not-possible'],
    'transfer.answer-enquiry': ['enquiry-ended', 'decline-needs-code', 'condition-needs-words', 'ward-not-ours'],
  }),
  ...told(transferTests.handingOver, {
    'transfer.choose-receiver': ['patient-objects'],
    'transfer.take-step': ['patient-objects'],
    'transfer.record-objection': ['enquiry-not-found', 'identity-in-note', 'nothing-to-lift', 'patient-not-stated'],
  }),
  ...told(transferTests.conversation, {
    'transfer.save-template': ['template-not-found'],
    'transfer.send-message': [
      'conversation-read-only',
      'identity-before-choice',
      'mention-not-here',
      'too-many-messages',
    ],
  }),
  ...told(transferTests.emergency, {
    'transfer.open-in-emergency': ['record-not-found', 'several-patients', 'too-many-misses'],
  }),
  ...told(transferTests.attachment, { 'transfer.send-message': ['file-not-ours'] }),
  ...told(transferTests.outside, {
    'transfer.make-outside-link': ['has-an-account', 'enquiry-ended'],
    'transfer.print-fax-cover': ['has-an-account', 'enquiry-ended'],
    'transfer.record-outside-answer': [
      'has-an-account',
      'code-does-not-match',
      'enquiry-ended',
      'decline-needs-code',
      'condition-needs-words',
    ],
    'transfer.show-outside-enquiry': ['link-not-valid'],
    'transfer.answer-outside-enquiry': [
      'link-not-valid',
      'enquiry-ended',
      'decline-needs-code',
      'condition-needs-words',
    ],
  }),
  ...told('src/app/server/leaving-with-cases.db.test.ts', { 'transfer.download-kept-file': ['kept-file-not-found'] }),
  ...told(moneyTest, {
    'governance.save-support': ['clause-forbids'],
    'governance.save-investment': ['clause-forbids'],
  }),
  'identity.return-from-provider no-account-here': 'src/kernel/identity/server/provider/provider.db.test.ts',
  ...told(supervisionTests.steps, {
    'supervision.take-step': [
      'case-missing',
      'slot-not-known',
      'file-not-ours',
      'changed-meanwhile',
      'step-not-possible',
      'step-needs-more',
    ],
  }),
  ...told(supervisionTests.desk, {
    'supervision.submit-application': [
      'case-missing',
      'slot-not-known',
      'file-not-ours',
      'no-supervisor',
      'already-under-way',
    ],
    'supervision.record-hearing': ['not-a-prefecture', 'not-heard-yet'],
    'supervision.submit-filing': [
      'file-not-ours',
      'no-supervisor',
      'figure-needs-year',
      'not-to-be-filed',
      'already-filed',
    ],
    'supervision.answer-filing': ['already-answered', 'reason-missing'],
    'supervision.ask-question': ['alliance-not-found', 'no-supervisor'],
    'supervision.answer-question': ['question-ended'],
    'supervision.end-question': ['question-ended', 'not-yours-to-end'],
  }),
  ...told(supervisionTests.withdrawal, {
    'supervision.answer-filing': ['filing-withdrawn'],
    'supervision.withdraw-filing': ['already-answered', 'filing-withdrawn'],
  }),
  ...told(supervisionTests.retraction, { 'supervision.retract-receipt': ['not-received'] }),
  ...told(supervisionTests.papers, { 'supervision.download-opened-paper': ['paper-not-open'] }),
  ...told(supervisionTests.decisions, {
    'supervision.record-order': ['alliance-not-found', 'order-needs-more'],
    'supervision.respond-to-order': ['order-fulfilled'],
    'supervision.confirm-order': ['order-fulfilled', 'before-the-order', 'not-fulfilled-yet'],
    'supervision.record-recheck': ['alliance-not-found', 'not-judged'],
  }),
}
