// 医療法70条〜70条の5, 70条の21, 70条の23(67条), 令5条の15の4: an application from its arrival to the end of the certification.

export const applicationStates = [
  'submitted',
  'correctionAsked',
  'underExamination',
  'councilHeard',
  'defenceOffered',
  'certified',
  'refused',
  'withdrawn',
  'revocationHeard',
  'revoked',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationStateNames: Readonly<Record<ApplicationState, string>> = {
  submitted: '提出済み',
  correctionAsked: '補正待ち',
  underExamination: '審査中',
  councilHeard: '医療審議会の意見聴取済み',
  defenceOffered: '弁明の機会の付与中',
  certified: '認定',
  refused: '不認定',
  withdrawn: '取下げ',
  revocationHeard: '取消しの意見聴取済み',
  revoked: '認定取消し',
}

/** `office`: whoever keeps the alliance's papers. `officer`: the certifying governor's desk. */
export const parties = ['office', 'officer'] as const
export type Party = (typeof parties)[number]

export const applicationSteps = [
  'accept',
  'askCorrection',
  'resubmit',
  'hearCouncil',
  'certify',
  'offerDefence',
  'refuse',
  'withdraw',
  'hearRevocation',
  'dropRevocation',
  'revoke',
] as const
export type ApplicationStep = (typeof applicationSteps)[number]

/** What a step needs beyond state and party. The server refuses without it, and the screen asks for it. */
export type StepNeed = 'day' | 'reason' | 'papers' | 'ground' | 'otherGovernors'

export interface StepRow {
  readonly step: ApplicationStep
  readonly name: string
  readonly from: readonly ApplicationState[]
  readonly to: ApplicationState
  readonly by: Party
  readonly article: string | null
  readonly needs: readonly StepNeed[]
}

/** The one table of the life cycle: the server, the buttons and the diagram come from it. */
export const applicationLifecycle: readonly StepRow[] = [
  {
    step: 'accept',
    name: '受け付けて審査を始める',
    from: ['submitted'],
    to: 'underExamination',
    by: 'officer',
    article: '令5条の15、規則39条の4・39条の5',
    needs: ['day'],
  },
  {
    step: 'askCorrection',
    name: '補正を求める',
    from: ['submitted', 'underExamination'],
    to: 'correctionAsked',
    by: 'officer',
    article: null,
    needs: ['reason'],
  },
  {
    step: 'resubmit',
    name: '補正して出し直す',
    from: ['correctionAsked'],
    to: 'submitted',
    by: 'office',
    article: null,
    needs: ['papers'],
  },
  {
    step: 'hearCouncil',
    name: '医療審議会の意見を記録する',
    from: ['underExamination'],
    to: 'councilHeard',
    by: 'officer',
    article: '法70条の3第2項',
    needs: ['day', 'reason'],
  },
  {
    step: 'certify',
    name: '認定する',
    from: ['councilHeard', 'defenceOffered'],
    to: 'certified',
    by: 'officer',
    article: '法70条の3第1項',
    needs: ['day', 'otherGovernors'],
  },
  {
    step: 'offerDefence',
    name: '弁明の機会を与える',
    from: ['councilHeard'],
    to: 'defenceOffered',
    by: 'officer',
    article: '法67条(法70条の23)',
    needs: ['day', 'reason'],
  },
  {
    step: 'refuse',
    name: '認定しない',
    from: ['defenceOffered'],
    to: 'refused',
    by: 'officer',
    article: '法70条の3第1項・第2項',
    needs: ['day', 'reason'],
  },
  {
    step: 'withdraw',
    name: '申請を取り下げる',
    from: ['submitted', 'correctionAsked', 'underExamination', 'councilHeard', 'defenceOffered'],
    to: 'withdrawn',
    by: 'office',
    article: null,
    needs: ['reason'],
  },
  {
    step: 'hearRevocation',
    name: '取消しについて医療審議会の意見を記録する',
    from: ['certified'],
    to: 'revocationHeard',
    by: 'officer',
    article: '法70条の21第3項',
    needs: ['day', 'reason'],
  },
  {
    step: 'dropRevocation',
    name: '取り消さない',
    from: ['revocationHeard'],
    to: 'certified',
    by: 'officer',
    article: null,
    needs: ['reason'],
  },
  {
    step: 'revoke',
    name: '認定を取り消す',
    from: ['revocationHeard'],
    to: 'revoked',
    by: 'officer',
    article: '法70条の21第1項・第2項',
    needs: ['day', 'reason', 'ground', 'otherGovernors'],
  },
]

/** The row by which this party may take the step now; undefined when it may not. At most one row fits. */
export const rowFor = (step: ApplicationStep, state: ApplicationState, party: Party): StepRow | undefined =>
  applicationLifecycle.find((row) => row.step === step && row.from.includes(state) && row.by === party)

/** What this party may do next, in the order of the table. */
export const allowedSteps = (state: ApplicationState, party: Party): readonly ApplicationStep[] =>
  applicationLifecycle.filter((row) => row.from.includes(state) && row.by === party).map(({ step }) => step)

export const stepName = (step: ApplicationStep): string =>
  applicationLifecycle.find((row) => row.step === step)?.name ?? step

/** The way of an application that is certified, for the picture of where it stands. */
export const wayToCertification: readonly ApplicationState[] = [
  'submitted',
  'underExamination',
  'councilHeard',
  'certified',
]
