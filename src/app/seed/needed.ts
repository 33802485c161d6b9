import type { Result } from '../../foundation/result.ts'

/** Seed files are part of the program: a fault in them is a fault of ours, and stops the start. */
export function needed<Value>(result: Result<Value, unknown>, what: string): Value {
  if (result.ok) return result.value
  throw new Error(`the seed ${what} is faulty: ${JSON.stringify(result.failure, null, 2)}`)
}
