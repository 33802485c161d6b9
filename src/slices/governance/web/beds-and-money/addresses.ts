export const bedPlansAddress = '/governance/bed-transfers'
export const newBedPlanAddress = `${bedPlansAddress}/new`
export const bedPlanAddress = (id: string): string => `${bedPlansAddress}/${id}`
export const bedPlanEditAddress = (id: string): string => `${bedPlanAddress(id)}/edit`
export const moneyAddress = '/governance/money'
