import type { CasePlace } from '../../../../domain/case/facts.ts'
import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf } from '../../people/answers.ts'
import { territoryOf } from '../../territory/answers.ts'

/** A place with the centres answerable for it now; undefined if there is no such area in use. */
export function casePlace(
  platform: Platform,
  code: AreaCode,
  point?: { lat: number; lng: number },
): CasePlace | undefined {
  const areas = territoryOf(platform).path(code)
  if (areas.length === 0 || areas.at(-1)?.active === false) return undefined
  const path = areas.map((area) => area.code)
  const centres: CasePlace['centres'] = {}
  for (const { id, level } of Object.values(peopleOf(platform).centresFor(path))) {
    if (level !== 'grid') centres[level] = id
  }
  return { path, levels: areas.map(({ level }) => level), centres, ...(point ? { point } : {}) }
}
