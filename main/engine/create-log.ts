import { pino } from 'pino'
import type { Log } from '../rpc/log.ts'

/** A log to standard error, one JSON object a line: standard output belongs to results. Errors carry their causes. */
export function createLog(): Log {
  // Synchronous, so that the last line before an exit is written.
  const logger = pino({ base: { pid: process.pid }, level: 'info' }, pino.destination({ dest: 2, sync: true }))
  return (message, error) => {
    if (error === undefined) logger.info(message)
    else logger.error({ err: error }, message)
  }
}
