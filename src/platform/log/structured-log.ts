import { type DestinationStream, type Logger, pino } from 'pino'
import { loggableError } from './loggable-error.ts'

/** Structured lines on standard error, so that standard output stays the program's own. No request bodies, no names of people. */
export const createLog = (
  level: 'info' | 'warn' | 'silent' = 'info',
  destination: DestinationStream = pino.destination(2),
): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: loggableError } },
    destination,
  )
