export const tables = true
