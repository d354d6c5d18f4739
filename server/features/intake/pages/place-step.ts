import type { ChoosePlaceView, Lang } from '../../../../contract/resident.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Area } from '../../../../domain/territory/area.ts'
import type { Platform } from '../../../platform/platform.ts'
import { territoryOf } from '../../territory/answers.ts'
import { locateSaying } from '../locate-saying.ts'
import { areaChoice } from '../public/queries.ts'
import type { SayForm } from './read-say-form.ts'

/** Whether the place of a form is clear, or has to be chosen from what is offered. */
export type PlaceStep =
  | { kind: 'clear' }
  | { kind: 'found'; area: string }
  | {
      kind: 'choose'
      why: ChoosePlaceView['why']
      within?: Area
      choices: readonly Area[]
      /** The person asked for the list. */
      asked?: boolean
      fault?: 'missing' | 'not-found'
    }

/** What to do about the place: take it, or ask. What a person picked comes first, then what they typed. */
export function placeStep(platform: Platform, form: Pick<SayForm, 'fields' | 'cleaned'>): PlaceStep {
  const { fields, cleaned } = form
  const territory = territoryOf(platform)
  const city = territory.city()
  if (fields.go === 'pick') return below(platform, city, 'asked', { asked: true })
  if (fields.go === 'show' && fields.choosing) return sameList(platform, form)
  const { pick, q = '' } = fields
  if (fields.choosing && q.trim() !== '') return search(platform, q.trim())
  if (pick !== undefined) return picked(platform, pick)
  if (fields.choosing) return below(platform, city, 'asked', { fault: 'missing' })
  const chosen = territory.area(fields.area ?? '')
  if (chosen?.active && isNarrow(chosen)) return { kind: 'found', area: chosen.code }
  // With a faulty field the form is shown again anyway.
  if (Array.isArray(cleaned)) return { kind: 'clear' }
  const place = locateSaying(platform, { ...cleaned, link: fields.c })
  if (isRefusal(place) || !place.unclear) return { kind: 'clear' }
  const { area, choices, because } = place
  const several = because.includes('-several')
  const why = several ? 'several' : because.startsWith('named') || because === 'link' ? 'wide' : undefined
  if (why) return { kind: 'choose', why, within: several ? undefined : area, choices }
  const near = because !== 'unclear' && choices.length > 0
  return near
    ? { kind: 'choose', why: 'point', within: area.level === 'city' ? undefined : area, choices }
    : below(platform, area, 'nothing')
}

/** The list as it stood, for the other language or print; what was marked or typed in it is not taken yet. */
function sameList(platform: Platform, { fields, cleaned }: Pick<SayForm, 'fields' | 'cleaned'>): PlaceStep {
  const territory = territoryOf(platform)
  const at = territory.area(fields.at ?? '')
  if (at?.active) return below(platform, at, 'wide', { asked: true })
  const { go: _go, choosing: _choosing, pick: _pick, q: _q, ...said } = fields
  const step = placeStep(platform, { fields: said, cleaned })
  return step.kind === 'choose'
    ? { ...step, asked: true }
    : below(platform, territory.city(), 'asked', { asked: true })
}

function isNarrow(area: Area): boolean {
  return area.level === 'community' || area.level === 'grid'
}

function below(
  platform: Platform,
  area: Area | undefined,
  why: ChoosePlaceView['why'],
  more: { asked?: boolean; fault?: 'missing' } = {},
): PlaceStep {
  const choices = area ? territoryOf(platform).children(area.code) : []
  return { kind: 'choose', why, within: area?.level === 'city' ? undefined : area, choices, ...more }
}

/** `here:` means "no closer than this", which for the whole city is "I do not know". */
function picked(platform: Platform, pick: string): PlaceStep {
  const territory = territoryOf(platform)
  const here = pick.startsWith('here:')
  const area = territory.area(here ? pick.slice(5) : pick) ?? (here ? territory.city() : undefined)
  if (!area?.active) return below(platform, territory.city(), 'asked', { fault: 'missing' })
  return here || isNarrow(area) ? { kind: 'found', area: area.code } : below(platform, area, 'wide')
}

const MOST_FOUND = 12

function search(platform: Platform, q: string): PlaceStep {
  const territory = territoryOf(platform)
  const found = territory.search(q, { limit: MOST_FOUND }).filter(({ level }) => level !== 'city')
  if (found.length > 0) return { kind: 'choose', why: 'asked', choices: found }
  const city = territory.city()
  return {
    kind: 'choose',
    why: 'asked',
    choices: city ? territory.children(city.code) : [],
    fault: 'not-found',
  }
}

/** The step as the page shows it. */
export function choicesFor(
  platform: Platform,
  step: PlaceStep & { kind: 'choose' },
  lang: Lang,
): Pick<ChoosePlaceView, 'why' | 'within' | 'choices'> {
  return {
    why: step.why,
    within: step.within && areaChoice(platform, step.within, lang),
    choices: step.choices.map((area) => areaChoice(platform, area, lang)),
  }
}
