export const organisationKinds = ['alliance', 'memberOrganisation', 'prefecture', 'operator'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
