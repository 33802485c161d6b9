/** As it is said on a telephone and written on a FAX; running within the sender's organisation. */
export const caseNumber = (number: number): string => `T-${number}`
