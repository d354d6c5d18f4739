import type { AreaCode, MatterCode, UnitId } from '../../../domain/kernel/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { peopleOf } from '../people/answers.ts'
import { territoryOf } from '../territory/answers.ts'

export type Lang = 'zh' | 'en'

/** Names for what events and rows name by id; in the caller's language where there are two. */
export interface Labels {
  unit(id: UnitId): { id: UnitId; name: string; kind: string; level: string }
  unitName(id: UnitId): string
  matter(code: MatterCode, version?: string): { code: MatterCode; name: string }
  /** Names from the county down. */
  place(path: readonly AreaCode[]): string[]
  areas(path: readonly AreaCode[]): { code: AreaCode; name: string; level: string }[]
}

export function labelsOf(platform: Platform, lang: Lang): Labels {
  const people = peopleOf(platform)
  const territory = territoryOf(platform)
  const catalogue = catalogueOf(platform)
  const areaName = (code: AreaCode): string => territory.areaName(code, lang)
  const unitName = (id: UnitId): string => people.unitName(id, lang) ?? id
  return {
    unit: (id) => {
      const unit = people.unit(id)
      return { id, name: unitName(id), kind: unit?.kind ?? 'centre', level: unit?.level ?? 'city' }
    },
    unitName,
    matter: (code, version) => {
      const found = catalogue.loaded()
        ? (catalogue.matter(code, version) ?? catalogue.matter(code))
        : undefined
      return { code, name: found?.[lang] ?? code }
    },
    place: (path) => path.slice(1).map(areaName),
    areas: (path) =>
      path.map((code) => ({ code, name: areaName(code), level: territory.area(code)?.level ?? 'grid' })),
  }
}
