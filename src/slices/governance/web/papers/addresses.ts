export const papersAddress = '/governance/papers'
export const paperAddress = (paper: string, day: string): string => `${papersAddress}/${paper}/${day}`
