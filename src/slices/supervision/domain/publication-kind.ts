export const publicationKindNames = {
  activity: '活動',
  councilEvaluation: '評議会の評価(法70条の13)',
  target: '医療連携推進方針の目標と実績',
  filing: '届出された書類(法52条2項)',
} as const
export type PublicationKind = keyof typeof publicationKindNames
export const publicationKinds = Object.keys(publicationKindNames) as [PublicationKind, ...PublicationKind[]]

/** What an alliance says of itself; that a filing is open to inspection the prefecture says. */
export const ownPublicationKinds = ['activity', 'councilEvaluation', 'target'] as const
