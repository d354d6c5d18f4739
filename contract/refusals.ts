import { AREA_REFUSALS } from './refusals/area.ts'
import { AUTH_REFUSALS } from './refusals/auth.ts'
import { CALENDAR_REFUSALS } from './refusals/calendar.ts'
import { CASE_REFUSALS } from './refusals/case.ts'
import { CATALOGUE_REFUSALS } from './refusals/catalogue.ts'
import { INPUT_REFUSALS } from './refusals/input.ts'
import { NOTICES_REFUSALS } from './refusals/notices.ts'
import { PEOPLE_REFUSALS } from './refusals/people.ts'

/**
 * Status and sentences for every expected "no". The http layer checks by type that none of the domain's codes is
 * missing.
 */
export const REFUSALS = {
  ...INPUT_REFUSALS,
  ...AUTH_REFUSALS,
  ...AREA_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...CATALOGUE_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...CASE_REFUSALS,
  ...NOTICES_REFUSALS,
}
