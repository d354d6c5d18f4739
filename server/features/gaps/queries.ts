import type { Gap, GapKind, GapPower, GapsAnswer } from '../../../contract/gaps.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { civilDate, dayOf } from '../../../domain/limits/civil-date.ts'
import type { Platform } from '../../platform/platform.ts'
import { calendarOf } from '../calendar/answers.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { messagesReachPhones } from '../notices/answers.ts'
import { peopleOf } from '../people/answers.ts'
import { territoryOf } from '../territory/answers.ts'
import { countDepartments } from './count-departments.ts'
import { countGround, type Missing } from './count-ground.ts'
import { countAccounts, countSeats, type SeatGap } from './count-people.ts'

/** So many places are named; the others are in the list that the point leads to. */
const SHOWN = 5

const MENDED_BY: Record<GapKind, readonly GapPower[]> = {
  unit: ['admin.system'],
  catalogue: ['admin.system'],
  department: ['admin.system'],
  coordinator: ['admin.security'],
  officer: ['admin.security'],
  solver: ['admin.security'],
  password: ['admin.security'],
  'upper-coordinator': ['admin.security'],
  calendar: ['admin.system'],
  boundary: ['admin.system'],
  // Everybody for their own account.
  'second-factor': ['admin.system', 'admin.security'],
  sms: ['admin.system'],
}

/** What is still missing, of that what somebody with these powers can mend. Four statements, whatever the city's size. */
export async function readGaps(
  platform: Platform,
  powers: readonly GapPower[],
  lang: 'zh' | 'en',
): Promise<GapsAnswer> {
  const all = await allGaps(platform, lang)
  const isMine = ({ kind }: Gap): boolean => MENDED_BY[kind].some((power) => powers.includes(power))
  const others = all.filter((gap) => gap.missing > 0 && !isMine(gap))
  return {
    ready: all.every(({ needed, missing }) => !needed || missing === 0),
    items: all.filter(isMine),
    elsewhere: (['admin.system', 'admin.security'] as const)
      .map((power) => ({ power, open: others.filter(({ kind }) => MENDED_BY[kind].includes(power)).length }))
      .filter(({ open }) => open > 0),
  }
}

async function allGaps(platform: Platform, lang: 'zh' | 'en'): Promise<Gap[]> {
  const { pool, now } = platform
  const people = peopleOf(platform)
  const territory = territoryOf(platform)
  const catalogue = catalogueOf(platform)
  const matters = catalogue.loaded() ? catalogue.current().matters : []
  const [ground, functions, seats, accounts] = await Promise.all([
    countGround(pool, SHOWN),
    countDepartments(pool, matters),
    countSeats(pool, now(), SHOWN),
    countAccounts(pool, now()),
  ])
  const placed = ({ areas }: Missing): Gap['places'] =>
    areas.map((area) => ({ area, name: territory.placeName(area, lang) }))
  const open = functions.filter(({ missing }) => missing > 0)
  const wanted = yearsWanted(platform)
  const { years: tables } = calendarOf(platform).current()
  const years = wanted.filter((year) => !tables[year])
  return [
    { kind: 'unit', ...counted(ground.unit), needed: true, places: placed(ground.unit) },
    {
      kind: 'catalogue',
      missing: matters.length === 0 ? 1 : 0,
      of: matters.length,
      needed: true,
      places: [],
    },
    {
      kind: 'department',
      missing: open.length,
      of: functions.length,
      // A centre can send a case by hand to whatever department there is.
      needed: functions.length > 0 && functions.every(({ missing, of }) => missing === of),
      functions: open,
      places: [],
    },
    seatGap(seats, 'coordinator'),
    seatGap(seats, 'officer'),
    seatGap(seats, 'solver'),
    {
      kind: 'password',
      missing: accounts.unissued,
      of: accounts.accounts,
      // Nobody but the administrators could sign in.
      needed: accounts.unissued > 0 && accounts.unissued === accounts.accounts - accounts.administrators,
      places: [],
    },
    seatGap(seats, 'upper-coordinator'),
    { kind: 'calendar', missing: years.length, of: wanted.length, needed: false, years, places: [] },
    { kind: 'boundary', ...counted(ground.boundary), needed: false, places: placed(ground.boundary) },
    {
      kind: 'second-factor',
      missing: accounts.codeless,
      of: accounts.administrators,
      needed: false,
      places: [],
    },
    { kind: 'sms', missing: messagesReachPhones() ? 0 : 1, of: 1, needed: false, places: [] },
  ]

  function seatGap(found: readonly SeatGap[], kind: SeatGap['kind']): Gap {
    const { missing = 0, of = 0, uncovered = 0, first } = found.find((gap) => gap.kind === kind) ?? {}
    return {
      kind,
      missing,
      of,
      needed: isNeeded(kind, { missing, of, uncovered }),
      ...(kind === 'coordinator' && { uncovered }),
      places: (first ?? []).map(({ unit, area }) => ({
        area,
        unit,
        name: (kind === 'solver' ? people.unitName(unit, lang) : undefined) ?? placeName(area),
      })),
    }
  }

  function placeName(area: AreaCode): string {
    return territory.placeName(area, lang)
  }
}

/** A community whose street accepts in its place can wait; so can grids and departments, once there is anybody at all. */
function isNeeded(
  kind: SeatGap['kind'],
  { missing, of, uncovered }: { missing: number; of: number; uncovered: number },
): boolean {
  if (kind === 'coordinator') return uncovered > 0
  return kind === 'officer' && of > 0 && missing === of
}

function counted({ missing, of }: Missing): { missing: number; of: number } {
  return { missing, of }
}

/** The month in which the notice about the holidays of the next year is usually out. */
const NOTICE_MONTH = 11

/** Years that should have a holiday table by now: this one and, once its notice is out, the next. */
function yearsWanted(platform: Platform): number[] {
  const { year, month } = civilDate(dayOf(platform.now(), calendarOf(platform).current().offsetMinutes))
  return month >= NOTICE_MONTH ? [year, year + 1] : [year]
}
