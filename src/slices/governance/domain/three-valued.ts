/** True, false, or (undefined) not known. What is not known decides only where it cannot matter. */
export type Truth = boolean | undefined

export const everyTruth = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true

export const someTruth = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(undefined) ? undefined : false
