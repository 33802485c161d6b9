/** An error as it may be logged: where it happened and what kind it is. */
export interface LoggableError {
  readonly type: string
  readonly message?: string
  readonly stack: string
  /** Where a shape was not met. */
  readonly fields?: string
  readonly cause?: LoggableError
  readonly errors?: readonly LoggableError[]
}

/** Of an error's own properties, those that name a place in code or schema and never a value. */
const harmless = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const

/**
 * What PostgreSQL says of a statement tells values: `Key (name)=(…) already exists`, `invalid input syntax: "…"`. Those
 * can be names of patients, so of a database error its kind and the named objects stay, and of its sentence what comes
 * before a value. Shape errors quote what was given; of them only the fields stay. The same goes for causes, and for
 * each of several errors at once.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, stack: '' }
  return {
    type: error.constructor.name,
    ...whatItSays(error),
    stack: framesOf(error),
    ...Object.fromEntries(harmless.flatMap((name) => (name in error ? [[name, Reflect.get(error, name)]] : []))),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
    ...(error instanceof AggregateError ? { errors: error.errors.map(loggableError) } : {}),
  }
}

function whatItSays(error: Error): { message?: string; fields?: string } {
  if ('severity' in error) return { message: withoutValues(error.message) }
  if ('issues' in error && Array.isArray(error.issues)) {
    const fields = error.issues.map(({ path, code }) => `${Array.isArray(path) ? path.join('.') : ''} ${code}`)
    return { fields: fields.join(', ') }
  }
  return { message: error.message }
}

/** Values stand after a colon or between quotes, from the first to the last; a server of another language quotes otherwise. */
const withoutValues = (message: string): string =>
  message.replace(/(?<=: ).*/s, '"…"').replace(/["„“”«»「」『』].*["„“”«»「」『』]/s, '"…"')

/** Without its first lines, which repeat the message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
