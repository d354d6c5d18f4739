/** A moment: milliseconds since 1970-01-01T00:00:00Z. The wire shows it as ISO 8601, the database as timestamptz. */
export type Instant = number

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
