/**
 * How much time a stage has. Urgent units run round the clock (紧急工作时 / 紧急工作日); working units count
 * only the working periods of working days (工作时 / 工作日), one working day being eight working hours by default.
 * Source: rules §2, after the published filing and handling table of a prefecture.
 */
export type LimitUnit = 'urgent_hour' | 'urgent_day' | 'working_hour' | 'working_day'

export interface TimeLimit {
  /** Positive; halves are allowed (half a working day). */
  amount: number
  unit: LimitUnit
}

/** Does this unit run round the clock? */
export function isUrgent(unit: LimitUnit): boolean {
  return unit === 'urgent_hour' || unit === 'urgent_day'
}
