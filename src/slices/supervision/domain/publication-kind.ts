export const publicationKindNames = {
  activity: '活動',
  filing: '届出された書類(法52条2項)',
} as const
export type PublicationKind = keyof typeof publicationKindNames
export const publicationKinds = Object.keys(publicationKindNames) as [PublicationKind, ...PublicationKind[]]
