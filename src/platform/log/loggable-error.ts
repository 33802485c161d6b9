/** Of an error's own properties, those that name a place in code or schema and never a value. */
const harmless = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const

/**
 * What the log keeps of an error. A database quotes the values it stumbled over in its message, detail and context
 * (`Key (email)=(…)`, `invalid input syntax for type uuid: "…"`): all but the place goes, since a value may be a
 * patient's name.
 */
export function loggableError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const fromDatabase = 'severity' in error && 'routine' in error
  const stack = error.stack ?? ''
  const frames = stack.slice(Math.max(0, stack.indexOf('\n    at ')))
  return {
    type: error.constructor.name,
    message: fromDatabase ? withoutQuotes(error.message) : error.message,
    stack: frames,
    ...Object.fromEntries(harmless.flatMap((name) => (name in error ? [[name, Reflect.get(error, name)]] : []))),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
    ...(error instanceof AggregateError ? { errors: error.errors.map(loggableError) } : {}),
  }
}

const withoutQuotes = (message: string): string => message.replace(/".*"/gs, '"…"')
