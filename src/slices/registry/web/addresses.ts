export const registerAddress = '/registry'
export const allianceAddress = (id: string): string => `/registry/alliances/${id}`
export const revisionAddress = (id: string, revision: number): string => `${allianceAddress(id)}/revisions/${revision}`
export const correctionAddress = (id: string): string => `${allianceAddress(id)}/correct`
/** A page of the governor's desk about the same alliance: what was published beside the register. */
export const publicPageAddress = (id: string): string => `/alliances/${encodeURIComponent(id)}`
