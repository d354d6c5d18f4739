import { CASE_STATUSES, type CaseStatus } from '../../../../domain/case/status.ts'
import { DAY, HOUR, type Instant } from '../../../../domain/kernel/instant.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf } from '../../people/answers.ts'
import { territoryOf } from '../../territory/answers.ts'
import type { Lang } from '../labels.ts'
import { partOf, scopeOf, within } from '../rights/scope.ts'
import { readCursor } from './cursor.ts'
import { actingUnits, callingUnits } from './desk-units.ts'
import type { ListWish, Sharer } from './list-wish.ts'

/** A list as somebody asks for it, each value of the right form. */
export interface AskedList {
  view: 'inbox' | 'callBacks' | 'unit' | 'area'
  status?: string
  area?: string
  matter?: string
  unit?: string
  overdue?: '1'
  urgent?: '1'
  from?: string
  to?: string
  q?: string
  sort?: 'due' | 'newest'
  cursor?: string
  limit: number
}

/** The city's clocks are eight hours ahead of UTC the year round. */
const AHEAD = 8 * HOUR

const TOO_SHORT: Record<Lang, string> = {
  zh: '至少两个字，例如“路灯”；也可以输入案件编号',
  en: 'two characters at least, or the number of a case',
}

/** What is looked for by its number, and the list itself. */
export interface ReadWish {
  wish: ListWish
  /** Asked for as a number: the case of this number stands before all others. */
  number?: number
  /** Only a number was asked for, too short to be a word. */
  numberOnly: boolean
}

/** Checks what was asked for and works out where the caller may look. */
export function readWish(platform: Platform, staff: Staff, asked: AskedList, lang: Lang): ReadWish | Refusal {
  const words = asked.q?.trim()
  const digits = words !== undefined && /^\d{1,15}$/.test(words)
  if (words !== undefined && words !== '' && lengthOf(words) < 2 && !digits) {
    return refuse('input.invalid', { field: 'q', params: { reason: TOO_SHORT[lang] } })
  }
  const scope = scopeOf(staff)
  // Outside the net the numbers in what people said are hidden; asking for them must not tell that they are there.
  const asShown = scope.areas.length === 0 && words !== undefined && /[0-9０-９]/.test(words)
  const statuses = readStatuses(asked.status)
  if ('refused' in statuses) return statuses
  const area = readArea(platform, asked.area)
  if (area && 'refused' in area) return area
  const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor)
  if (asked.cursor !== undefined && !after) return refuse('input.invalid', { field: 'cursor' })

  const calls = asked.view === 'callBacks'
  const due = calls || asked.sort === 'due' || (asked.sort === undefined && asked.view === 'inbox')
  const inbox = asked.view === 'inbox' || (asked.view === 'unit' && due)
  const units = calls ? callingUnits(staff) : asked.view === 'inbox' ? actingUnits(staff) : scope.units
  const sharers = sharersOf(platform, asked, units)
  const parts = area ? within(scope.areas, area.path) : scope.areas
  const searching = words !== undefined && lengthOf(words) >= 2
  const shares = asked.view === 'unit' || asked.unit !== undefined
  const view = calls ? 'callBacks' : inbox ? 'inbox' : shares ? 'shares' : 'area'
  const wish: ListWish = {
    view,
    scope,
    sharers,
    parts,
    statuses,
    ...(area ? { area: partOf(area.path) } : {}),
    ...(asked.matter === undefined ? {} : { matter: asked.matter }),
    overdue: asked.overdue === '1',
    urgent: asked.urgent === '1',
    ...(asked.from === undefined ? {} : { from: startOf(asked.from) }),
    ...(asked.to === undefined ? {} : { to: startOf(asked.to) + DAY }),
    ...(searching ? { words: { text: words, asShown } } : {}),
    // Words are looked for among the newest, shares are kept by the newest; an inbox is short enough for any order.
    sort: due && (calls || inbox || (view === 'area' && !searching)) ? 'due' : 'newest',
    ...(after ? { after } : {}),
    limit: asked.limit,
    now: platform.now(),
  }
  return { wish, ...(digits ? { number: Number(words) } : {}), numberOnly: digits && !searching }
}

function sharersOf(platform: Platform, asked: AskedList, mine: readonly string[]): Sharer[] {
  const people = peopleOf(platform)
  const asksForOther = asked.unit !== undefined && asked.view === 'area'
  const units = asksForOther
    ? [asked.unit ?? '']
    : mine.filter((unit) => asked.unit === undefined || unit === asked.unit)
  return units.map((unit) => {
    const listed = people.unit(unit)
    return listed?.kind === 'centre' ? { unit, centre: partOf(listed.path) } : { unit }
  })
}

function readStatuses(text: string | undefined): CaseStatus[] | Refusal {
  const words = (text ?? '').split(',').filter((word) => word !== '')
  const known = CASE_STATUSES.filter((status) => words.includes(status))
  const unknown = words.find((word) => !known.some((status) => status === word))
  return unknown === undefined
    ? known
    : refuse('input.unknown-code', { field: 'status', params: { value: unknown.slice(0, 40) } })
}

function readArea(platform: Platform, code: string | undefined): { path: string[] } | Refusal | undefined {
  if (code === undefined || code === '') return undefined
  const area = territoryOf(platform).area(code)
  return area ?? refuse('input.unknown-code', { field: 'area', params: { value: code.slice(0, 20) } })
}

/** Characters as people count them, white space left out. */
function lengthOf(words: string): number {
  return [...words.replaceAll(/\s+/g, '')].length
}

function startOf(day: string): Instant {
  return Date.parse(`${day}T00:00:00Z`) - AHEAD
}
