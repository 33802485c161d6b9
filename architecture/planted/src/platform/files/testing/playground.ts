export const playground = true
