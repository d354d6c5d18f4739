/** Refused or broken connections; a database that stops (57P01), crashed (57P02), starts (57P03) or is full. */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|57P0[1-3]|53\d{3}|08\w{3})$/
/** What the driver says without a code. */
const WORDS = /Connection terminated|timeout exceeded|is not queryable/

/** True if a failure means that the database cannot be reached now: the same request may succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return CODES.test(String((error as { code?: unknown }).code)) || WORDS.test(error.message)
}
