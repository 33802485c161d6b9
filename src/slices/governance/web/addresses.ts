export const casesAddress = '/governance/cases'
export const newCaseAddress = `${casesAddress}/add`
export const caseAddress = (id: string): string => `${casesAddress}/${id}`
export const whatIfAddress = (id: string): string => `${caseAddress(id)}/what-if`
export const revisionAddress = (id: string): string => `${caseAddress(id)}/revise`
export const policyAddress = (id: string): string => `${caseAddress(id)}/policy`
export const applicationAddress = (id: string): string => `${caseAddress(id)}/application`
