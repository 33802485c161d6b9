import { type Logger, pino } from 'pino'

/** Structured lines on standard error, so that standard output stays the program's own. No request bodies, no names of people. */
export const createLog = (level: 'info' | 'warn' | 'silent' = 'info'): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
