import { searchText } from '../../../platform/browser/search-text.ts'

export const deskAddress = '/supervision'
export const oursAddress = '/supervision/ours'
export const applyAddress = '/supervision/ours/apply'
export const fileAddress = (allianceId: string): string => `/supervision/alliances/${allianceId}`
export const applicationAddress = (id: string): string => `/supervision/applications/${id}`
export const dutiesAddress = (allianceId: string): string => `/governance/duties${searchText({ allianceId })}`
export const evaluationAddress = (allianceId: string): string =>
  `/governance/targets/evaluation${searchText({ allianceId })}`
export const publicAddress = (id: string): string => `/alliances/${encodeURIComponent(id)}`
