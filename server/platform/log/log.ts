import pino, { type DestinationStream, type Logger } from 'pino'

/** Never written to a log, wherever they hang: who spoke, how to reach them, what opens a door. */
const PERSONAL = [
  'name',
  'phone',
  'text',
  'address',
  'password',
  'token',
  'cookie',
  'authorization',
  'receiptCode',
]

const REDACTED = PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])

/**
 * The log of a process: one JSON object a line on standard output. Fields: `level`, `time` (epoch ms), `role`,
 * `msg`, and what the place adds. Personal data is cut by name here; do not put it into `msg`.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED, censor: '…' },
    serializers: { err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** A log that says nothing, for tests and tools. */
export function silentLog(): Logger {
  return pino({ level: 'silent' })
}

/**
 * What is kept of an error: kind, message, stack, and PostgreSQL's code and constraint. Its `detail` and `where`
 * repeat the values of the row (a phone number, a text) and are left out.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint, table, column } = error as Error & Record<string, unknown>
  return { type: error.name, message: error.message, stack: error.stack, code, constraint, table, column }
}
