export const registerAddress = '/registry'
export const allianceAddress = (id: string): string => `/registry/alliances/${id}`
export const revisionAddress = (id: string, revision: number): string => `${allianceAddress(id)}/revisions/${revision}`
export const correctionAddress = (id: string): string => `${allianceAddress(id)}/correct`
