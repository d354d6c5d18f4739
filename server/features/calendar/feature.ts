import type { Feature } from '../../ledger/feature.ts'
import { calendarsHeldBy } from './held-calendars.ts'
import { calendarRoutes } from './http.ts'

/** When the city's offices work: versions of the calendar, its years and timetables, due times to try out. */
export const calendarFeature: Feature = {
  name: 'calendar',
  routes: (app, { platform }) => calendarRoutes(app, platform),
  start: ({ platform }) => calendarsHeldBy(platform).start(),
  stop: ({ platform }) => calendarsHeldBy(platform).stop(),
}
