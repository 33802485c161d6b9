/** An error as it may be logged: where it happened and what kind it is. */
export interface LoggableError {
  readonly type: string
  readonly code?: string
  readonly message?: string
  readonly stack: string
  readonly place?: string
  readonly cause?: LoggableError
}

/**
 * What PostgreSQL says of a statement quotes values: `Key (name)=(…) already exists`, `invalid input syntax: "…"`. Those
 * can be names of patients, so of a database error only its code and the named objects stay. Shape errors quote what was
 * given; of them only the fields stay. The same goes for causes.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: loggableError(error.cause) }
  return { type: error.name, ...code, ...whatItSays(error), stack: framesOf(error), ...cause }
}

function whatItSays(error: Error): { message?: string; place?: string } {
  if ('severity' in error) {
    const { schema, table, column, constraint } = error as Partial<
      Record<'schema' | 'table' | 'column' | 'constraint', unknown>
    >
    const place = [schema, table, column, constraint].filter((name) => typeof name === 'string')
    return place.length > 0 ? { place: place.join('.') } : {}
  }
  if ('issues' in error && Array.isArray(error.issues)) {
    const fields = error.issues.map(({ path, code }) => `${Array.isArray(path) ? path.join('.') : ''} ${code}`)
    return { place: fields.join(', ') }
  }
  return { message: error.message }
}

/** Without its first lines, which repeat the message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
