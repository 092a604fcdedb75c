import { pino, type Logger } from 'pino';

/** Structured lines on standard output. Only ids, codes, routes and times are ever handed to it: no names, forms or notes. */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
