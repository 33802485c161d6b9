export const store = true
