import type { TimeLimit } from '../../limits/time-limit.ts'
import { DEFAULT_POLICY, type MatterFact } from '../facts.ts'

const hours = (amount: number): TimeLimit => ({ amount, unit: 'working_hour' })
const days = (amount: number): TimeLimit => ({ amount, unit: 'working_day' })
const roundTheClock = (amount: number): TimeLimit => ({ amount, unit: 'urgent_hour' })

/** An ordinary matter that the grid may solve. */
export const LAMP: MatterFact = {
  code: 'T01',
  catalogueVersion: 'test',
  urgent: false,
  confidential: false,
  levels: ['city', 'county', 'street', 'community'],
  limits: {
    review: hours(3),
    dispatch: hours(2),
    sign: hours(3),
    handle: days(3),
    verify: days(1),
    close: days(1),
    total: days(6),
  },
  conditions: ['lit', 'safe'],
}

/** Urgent: all limits run round the clock. */
export const GAS: MatterFact = {
  ...LAMP,
  code: 'T02',
  urgent: true,
  limits: {
    review: roundTheClock(1),
    dispatch: roundTheClock(1),
    sign: roundTheClock(1),
    handle: roundTheClock(4),
    verify: roundTheClock(6),
    close: roundTheClock(12),
    total: roundTheClock(24),
  },
}

/** Not on the duty list of the community. */
export const ILLEGAL_BUILDING: MatterFact = {
  ...LAMP,
  code: 'T03',
  levels: ['county', 'street'],
  limits: { ...LAMP.limits, handle: days(0.5) },
}

/** Never published; nothing to tick. */
export const WAGES: MatterFact = { ...LAMP, code: 'T04', confidential: true, conditions: [] }

export const MATTERS: readonly MatterFact[] = [LAMP, GAS, ILLEGAL_BUILDING, WAGES]

export const POLICY = DEFAULT_POLICY
