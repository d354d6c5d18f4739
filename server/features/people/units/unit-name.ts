import type { Unit } from '../../../../domain/org/unit.ts'
import type { Platform } from '../../../platform/platform.ts'
import { territoryOf } from '../../territory/answers.ts'

/**
 * What a unit is called: in Chinese by its name; in English by its own English name, else after its area where it came with
 * it (Grid service centre, Chafang Community; Grid 3, Chafang Community), else by its Chinese name, which nobody translates.
 */
export function unitNameIn(platform: Platform, unit: Unit, lang: 'zh' | 'en'): string {
  if (lang === 'zh') return unit.name
  if (unit.nameEn !== undefined) return unit.nameEn
  const territory = territoryOf(platform)
  if (unit.kind === 'centre') return `Grid service centre, ${territory.areaName(unit.area, lang)}`
  if (unit.kind !== 'grid_seat') return unit.name
  const [community = '', grid = ''] = unit.path.slice(-2)
  return `${territory.areaName(grid, lang)}, ${territory.areaName(community, lang)}`
}

/** Is this a part of its name, in either language? `words` are in small letters. */
export function isUnitNamed(platform: Platform, unit: Unit, words: string): boolean {
  if (unit.name.toLowerCase().includes(words)) return true
  // English names are made anew each time: only words in Latin letters or digits ask for them.
  return /[a-z0-9]/.test(words) && unitNameIn(platform, unit, 'en').toLowerCase().includes(words)
}
