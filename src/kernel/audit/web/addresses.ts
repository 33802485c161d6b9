export const trailAddress = '/management/audit'
export const accessAddress = '/management/access-report'
export const breakGlassAddress = '/management/break-glass'
export const checkpointAddress = '/management/audit-checkpoint'
export const ownAccessesAddress = '/management/own-accesses'

export const accessOf = (subject: string) => `${accessAddress}?subject=${encodeURIComponent(subject)}`
