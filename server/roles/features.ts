import type { Feature } from '../ledger/feature.ts'
import { calendarFeature } from '../features/calendar/feature.ts'
import { catalogueFeature } from '../features/catalogue/feature.ts'

/** What this city has, in the order in which it starts. Take a line away and the capability is gone. */
export const FEATURES: readonly Feature[] = [calendarFeature, catalogueFeature]
