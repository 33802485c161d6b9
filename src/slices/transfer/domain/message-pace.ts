/**
 * How many messages one person may write about one case in how many seconds. Far above what anybody types; below what a
 * stuck key, a page gone wrong or ill will would send to every desk that listens.
 */
export const messagePace = { most: 20, seconds: 10 } as const
