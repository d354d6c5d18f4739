import { useCalendar } from '../../../data/catalogue.ts'
import { cityDate } from '../../../kit/city-time.ts'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { useNow } from '../../../kit/now.ts'
import { CALENDAR } from './calendar-words.ts'
import { LoadYear } from './load-year.tsx'
import { Timetables } from './timetables.tsx'
import { TryLimit } from './try-limit.tsx'
import { YearList } from './year-list.tsx'

/** Months ahead of an unknown year from which the administrator is reminded. */
const REMIND_MONTHS = 3

/** When the city's offices work: years of holidays, hours of the day, and how a limit comes out. */
export function CalendarPage() {
  const words = useWords(CALENDAR)
  const calendar = useCalendar()
  const now = useNow()
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <Loaded query={calendar}>
        {(view) => (
          <>
            {isNear(view.firstUnknownYear, now) && (
              <p className="set-up-warning" role="status">
                {words.missing(view.firstUnknownYear)}
              </p>
            )}
            <YearList calendar={view} />
            <LoadYear key={view.revision} calendar={view} />
            <Timetables key={`hours-${view.revision}`} calendar={view} />
            <TryLimit />
          </>
        )}
      </Loaded>
    </>
  )
}

/** True in the last months before a year that is not loaded, and in that year itself. */
function isNear(year: number, now: number): boolean {
  const [thisYear = 0, month = 0] = cityDate(now).split('-').map(Number)
  return (year - thisYear) * 12 - (month - 1) <= REMIND_MONTHS
}
