import { type DestinationStream, type Logger, pino } from 'pino'
import { loggableError } from './loggable-error.ts'

/**
 * Structured lines on standard error, so that standard output stays the program's own. No request bodies, no addresses
 * as they were asked for, no names of people.
 */
export const createLog = (
  level: 'info' | 'warn' | 'silent' = 'info',
  destination: DestinationStream = pino.destination(2),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: loggableError,
        // The address holds search words and identifiers, the headers a session.
        req: ({ method, routeOptions }: { method: string; routeOptions?: { url?: string } }) => ({
          method,
          route: routeOptions?.url,
        }),
      },
    },
    destination,
  )
