import type {
  AreaChoice,
  CommunityView,
  Lang,
  PublicItem,
  PublicListView,
} from '../../../../contract/resident.ts'
import type { Area } from '../../../../domain/territory/area.ts'
import type { Platform } from '../../../platform/platform.ts'
import { hideNumbers } from '../../casework/answers.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { peopleOf } from '../../people/answers.ts'
import { territoryOf } from '../../territory/answers.ts'

const PAGE = 20
const MOST_CHOICES = 8

/** Which published matters; `after` is where the page before ended. */
export interface PublicFilter {
  area?: string
  matter?: string
  after?: string
}

interface Row {
  id: string
  number: number
  matter: string
  path: string[]
  opened_at: Date
  closed_at: Date
}

const COLUMNS = { county: 'county', street: 'street', community: 'community' } as const

/** A page of published matters, newest first, and where the next one begins. */
export async function publicItems(
  platform: Platform,
  filter: PublicFilter,
  lang: Lang,
  limit = PAGE,
): Promise<{ items: PublicItem[]; next?: string }> {
  const { text, values } = publicQuery(platform, filter, limit + 1)
  const { rows } = await platform.pool.query<Row>(text, values)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? `${last.closed_at.getTime()}_${last.id}` : undefined
  return { items: await onPage(platform, page, lang), next }
}

/** The statement behind `publicItems`; each filter has its index (0013). */
export function publicQuery(
  platform: Platform,
  { area, matter, after }: PublicFilter,
  limit: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const given = (value: unknown): string => `$${values.push(value)}`
  // Reopened ones have no closing day: they are being worked on again and come back when they are done.
  const where = ['published', 'NOT confidential', 'closed_at IS NOT NULL']
  const level = area === undefined ? undefined : territoryOf(platform).area(area)?.level
  if (level === 'county' || level === 'street' || level === 'community') {
    where.push(`${COLUMNS[level]} = ${given(area)}`)
  }
  if (matter !== undefined) where.push(`matter = ${given(matter)}`)
  const [at = '', id = ''] = after?.split('_') ?? []
  if (/^\d{1,15}$/.test(at) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    where.push(`(closed_at, id) < (${given(new Date(Number(at)))}, ${given(id)}::uuid)`)
  }
  const text = `SELECT id, number, matter, path, opened_at, closed_at FROM cases
    WHERE ${where.join(' AND ')} ORDER BY closed_at DESC, id DESC LIMIT ${limit}`
  return { text, values }
}

/** One published matter by its number; undefined if there is none or it is not public. */
export async function publicItem(
  platform: Platform,
  number: number,
  lang: Lang,
): Promise<PublicItem | undefined> {
  const { rows } = await platform.pool.query<Row>(
    `SELECT id, number, matter, path, opened_at, closed_at FROM cases
     WHERE number = $1 AND published AND NOT confidential AND closed_at IS NOT NULL`,
    [number],
  )
  return (await onPage(platform, rows, lang))[0]
}

async function onPage(platform: Platform, rows: readonly Row[], lang: Lang): Promise<PublicItem[]> {
  if (rows.length === 0) return []
  const { rows: closings } = await platform.pool.query<{ stream: string; summary: string | null }>(
    `SELECT DISTINCT ON (stream) stream, body ->> 'publicSummary' AS summary FROM case_events
     WHERE stream = ANY ($1::uuid[]) AND type = 'CaseClosed' ORDER BY stream, version DESC`,
    [rows.map(({ id }) => id)],
  )
  const summaries = new Map(closings.map(({ stream, summary }) => [stream, summary ?? '']))
  return rows.map((row) => ({
    number: row.number,
    matter: matterLabel(platform, row.matter),
    // Not the grid: a few houses are too near to a person.
    place: territoryOf(platform).placeName(row.path.slice(0, 4).at(-1) ?? '', lang),
    openedAt: row.opened_at.getTime(),
    closedAt: row.closed_at.getTime(),
    // Once more: it may have been published before a text with numbers was refused.
    summary: hideNumbers(summaries.get(row.id) ?? ''),
  }))
}

function matterLabel(platform: Platform, code: string): { zh: string; en: string } {
  const matter = catalogueOf(platform).matter(code)
  return { zh: matter?.zh ?? code, en: matter?.en ?? code }
}

/** The list with its filters. `q` is a place somebody typed. */
export async function publicList(
  platform: Platform,
  asked: PublicFilter & { q?: string },
  lang: Lang,
): Promise<PublicListView> {
  const q = asked.q?.trim().slice(0, 60) ?? ''
  const found = q === '' ? [] : searchPlaces(platform, q, lang)
  // A name that means one place is that place; no second step.
  const area = asked.area ?? (found.length === 1 ? found[0]?.code : undefined)
  const chosen = area === undefined ? undefined : territoryOf(platform).area(area)
  const matter = asked.matter && catalogueOf(platform).matter(asked.matter) ? asked.matter : undefined
  const { items, next } = await publicItems(
    platform,
    { area: chosen?.code, matter, after: asked.after },
    lang,
  )
  const { groups, matters } = catalogueOf(platform).current()
  return {
    items,
    next,
    // What stands in the field is searched for again: the name as it is written.
    filter: { area: chosen && areaChoice(platform, chosen, 'zh'), matter, q },
    choices: chosen ? [] : found,
    matters: groups.map((group) => ({
      group: { zh: group.zh, en: group.en },
      matters: matters
        .filter((one) => one.group === group.code && !one.confidential)
        .map(({ code, zh, en }) => ({ code, zh, en })),
    })),
    first: asked.after === undefined,
  }
}

/** Counties, streets and communities by name, pinyin or initials. */
export function searchPlaces(platform: Platform, q: string, lang: Lang, limit = MOST_CHOICES): AreaChoice[] {
  return territoryOf(platform)
    .search(q, { limit: limit + 1 })
    .filter(({ level }) => level !== 'city' && level !== 'grid')
    .slice(0, limit)
    .map((area) => areaChoice(platform, area, lang))
}

/** An area as something to choose, in the reader's language. */
export function areaChoice(platform: Platform, area: Area, lang: Lang): AreaChoice {
  const territory = territoryOf(platform)
  const above = area.path.slice(1, -1).map((code) => territory.areaName(code, lang))
  return {
    code: area.code,
    // Signs in the street are in Chinese: who chooses has to recognise them.
    name: lang === 'en' ? `${territory.areaName(area.code, lang)} ${area.name}` : area.name,
    within: lang === 'en' ? above.toReversed().join(', ') : above.join(' '),
    wider: area.level !== 'community' && area.level !== 'grid',
  }
}

/** A community with its grids and who works in them; undefined if there is no such community (a grid's code will do). */
export async function communityView(
  platform: Platform,
  code: string,
  lang: Lang,
): Promise<CommunityView | undefined> {
  const territory = territoryOf(platform)
  const people = peopleOf(platform)
  const named = territory.area(code)
  const area = named?.level === 'grid' ? territory.area(named.parent ?? '') : named
  if (!area?.active || area.level !== 'community') return undefined
  const grids = territory.children(area.code).map(async (grid) => {
    const seat = people.gridSeatFor(grid.code)
    const persons = seat ? await people.peopleIn(seat.id, 'case.handle') : []
    return {
      name: territory.areaName(grid.code, lang),
      officers: persons.flatMap((person) => people.personName(person) ?? []),
    }
  })
  const { name, within } = areaChoice(platform, area, lang)
  return { code: area.code, name, within, grids: await Promise.all(grids) }
}
