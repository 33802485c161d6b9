import { compareIdentity, type IdentityFacts } from '../two-identifiers.ts'

/** Whether nothing says that these are records of different patients, who share a name and a birthday. */
export const areOnePatient = (people: readonly IdentityFacts[]): boolean =>
  people.every((one, at) => people.slice(at + 1).every((other) => compareIdentity(one, other).outcome !== 'differs'))
