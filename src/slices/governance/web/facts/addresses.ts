/** The three statements that have a form of their own; every other is written as text. */
export const writableTopics = ['articles', 'policy', 'finances'] as const
export type WritableTopic = (typeof writableTopics)[number]

export const factsAddress = (topic: WritableTopic): string => `/governance/facts/${topic}`
export const recordsAddress = '/governance/bodies?view=articles'
