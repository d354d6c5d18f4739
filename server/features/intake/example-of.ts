import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from '../territory/answers.ts'

/** A community of this city by its name, for hints; undefined as long as there is none. */
export function exampleOf(platform: Platform): { name: string; nameEn: string } | undefined {
  const territory = territoryOf(platform)
  if (!territory.loaded()) return undefined
  const area = territory.example()
  return area && { name: area.name, nameEn: territory.areaName(area.code, 'en') }
}
