export const facilitiesAddress = '/management/facilities'
export const membersAddress = '/management/members'
export const planAddress = `${membersAddress}/withdrawal`
export const withdrawalAddress = (id: string): string => `${membersAddress}/withdrawals/${id}`
