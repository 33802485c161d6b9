export const notice = true
