import { calendarFeature } from '../features/calendar/feature.ts'
import { caseworkFeature } from '../features/casework/feature.ts'
import { catalogueFeature } from '../features/catalogue/feature.ts'
import { gapsFeature } from '../features/gaps/feature.ts'
import { intakeFeature } from '../features/intake/feature.ts'
import { noticesFeature } from '../features/notices/feature.ts'
import { overviewFeature } from '../features/overview/feature.ts'
import { peopleFeature } from '../features/people/feature.ts'
import { territoryFeature } from '../features/territory/feature.ts'
import type { Feature } from '../ledger/feature.ts'

/** What this city has, in the order in which it starts. Take a line away and the capability is gone. */
export const FEATURES: readonly Feature[] = [
  territoryFeature,
  peopleFeature,
  calendarFeature,
  catalogueFeature,
  intakeFeature,
  caseworkFeature,
  overviewFeature,
  noticesFeature,
  gapsFeature,
]
