/** The outcome of an operation that can fail for a reason the caller must name. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export const succeed = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const fail = <Failure>(failure: Failure): Result<never, Failure> => ({ ok: false, failure })
