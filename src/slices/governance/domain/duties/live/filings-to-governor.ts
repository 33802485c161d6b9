import type { Duty } from '../duty.ts'

/** Duties that are done when papers lie at the governor's desk. Registrations go elsewhere, and reports may go to others. */
const rules: readonly string[] = [
  'annual-report-filed',
  'articles-approved',
  'articles-approved-for-members',
  'articles-notified',
  'representative-approved',
  'dissolution-approved',
  'measures-taken',
  'own-facility-confirmed',
]

export const goesToGovernor = ({ id }: Pick<Duty, 'id'>): boolean => rules.includes(id.slice(0, id.indexOf('@')))
