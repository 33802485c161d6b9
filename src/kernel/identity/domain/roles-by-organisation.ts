import type { Role } from './role.ts'

/** Roles that keep an organisation's people: they invite, propose and confirm roles, and cut off those who leave. */
export const administratorRoles = ['facilityAdministrator', 'secretariat', 'prefectureOfficer', 'operator'] as const

/** A role is held where its duty is: a member's administrator can make nobody an operator or a prefecture's officer. */
const rolesByKind: Readonly<Record<string, readonly Role[]>> = {
  memberOrganisation: [
    'liaisonNurse',
    'socialWorker',
    'doctor',
    'buyer',
    'humanResources',
    'facilityAdministrator',
    'privacyOfficer',
  ],
  alliance: ['secretariat', 'director', 'auditor', 'councillor', 'privacyOfficer'],
  prefecture: ['prefectureOfficer', 'privacyOfficer'],
  operator: ['operator', 'maintenance', 'privacyOfficer'],
}

/** What an administrator may ask for: the roles of the own kind of organisation. */
export const rolesBesideRoles = (held: readonly Role[]): readonly Role[] => {
  const kept = administratorRoles.find((role) => held.includes(role))
  return Object.values(rolesByKind).find((roles) => kept !== undefined && roles.includes(kept)) ?? []
}

/** `organisationKind` as tenancy names it; of an unknown kind nobody holds a role. */
export const mayBeHeldIn = (role: Role, organisationKind: string): boolean =>
  rolesByKind[organisationKind]?.includes(role) ?? false
