import type { Matter } from '../../../domain/catalogue/matter.ts'
import { DAY, HOUR, type Instant } from '../../../domain/kernel/instant.ts'
import { countable, dueAfterCountable } from '../../../domain/limits/due.ts'
import type { WorkingCalendar } from '../../../domain/limits/working-calendar.ts'
import type { Chance } from '../chance.ts'
import type { PlayedCity } from '../played-city.ts'
import type { Story } from '../story.ts'
import { saidMoment } from '../when.ts'
import { findPlace } from '../whereabouts.ts'
import type { Seats } from './seats.ts'

/**
 * Whose matter it is by the catalogue: the grid's, the county's urban management's, one that a person has to look at, and
 * among these one that the county brings to its end.
 */
export type Kind = 'grid' | 'urban' | 'unclear' | 'county'

const DAYS = 10
const MOST_DAYS = 20
/** Five days of work: what lies on a desk after a long holiday was said before it. */
const LEAST_WORK = 40 * HOUR
const FRESH_WORK = 16 * HOUR

const OF_KIND: Record<Kind, (matter: Matter) => boolean> = {
  grid: ({ rule }) => rule.to === 'grid_seat',
  unclear: ({ direct }) => !direct,
  urban: ({ rule }) =>
    rule.to === 'department' && rule.level === 'county' && rule.function === 'urban_management',
  county: ({ direct, rule }) => !direct && rule.to !== 'grid_seat' && rule.level === 'county',
}

/** What to tell of in the community that is shown, or in its grid. Nothing urgent: that is over within a day. */
export function chooseSubject(
  city: PlayedCity,
  chance: Chance,
  { community, grid }: Seats,
  kind: Kind,
): Pick<Story, 'where' | 'matter'> {
  const there = kind === 'grid' ? { ...community, grids: [grid] } : community
  return {
    where: findPlace(chance, there, city.neighbours(community.street.code)),
    matter: chance.pick(city.matters.filter((matter) => !matter.urgent && OF_KIND[kind](matter))),
  }
}

/** The first moment at which something may be said that is shown: about ten days ago, with some days of work in between. */
export function beginOfShowcase(calendar: WorkingCalendar, until: Instant): Instant {
  let days = DAYS
  while (days < MOST_DAYS && countable(calendar, 'working_hour', until - days * DAY, until) < LEAST_WORK) {
    days += 1
  }
  return until - days * DAY
}

/**
 * Mostly while offices work, since only then a case gets on; sometimes in an evening or at a weekend. What has hardly begun
 * (`fresh`) was said within the last two days of work.
 */
export function chooseMoment(
  calendar: WorkingCalendar,
  chance: Chance,
  span: { from: Instant; until: Instant },
  fresh: boolean,
): Instant {
  if (!fresh && chance.happens(0.3)) return saidMoment(chance, span, chance.next(), 1)
  const work = countable(calendar, 'working_hour', span.from, span.until)
  const ago = (fresh ? Math.min(FRESH_WORK, work) : work) * chance.next() ** 1.5
  const { at } = dueAfterCountable(calendar, 'working_hour', work - ago, span.from)
  return Math.min(Math.floor(at), span.until - 1)
}
