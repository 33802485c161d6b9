/** What an alliance states about itself as a whole, each in a form of its own. */
export const writableTopics = ['articles', 'corporation', 'policy', 'planningAreas', 'finances', 'process'] as const
export type WritableTopic = (typeof writableTopics)[number]

export const factsAddress = (topic: WritableTopic): string => `/governance/facts/${topic}`
export const recordsAddress = '/governance/bodies?view=articles'
