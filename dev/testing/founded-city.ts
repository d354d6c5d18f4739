import { isRefusal } from '../../domain/kernel/refusal.ts'
import { catalogueOf } from '../../server/features/catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../../server/features/catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../../server/features/catalogue/load.ts'
import { peopleOf } from '../../server/features/people/answers.ts'
import { territoryOf } from '../../server/features/territory/answers.ts'
import { loadDivisions, readZhangjiakou } from '../../server/features/territory/load.ts'
import type { Platform } from '../../server/platform/platform.ts'
import { appointPeople } from '../city/appoint-people.ts'
import { foundUnits } from '../city/found-units.ts'

/** The demo city without any case. */
export async function foundCity(platform: Platform): Promise<void> {
  await territoryOf(platform).refresh()
  await peopleOf(platform).refresh()
  await catalogueOf(platform).refresh()
  const areas = await loadDivisions(platform, await readZhangjiakou())
  if (isRefusal(areas)) throw new Error(areas.code)
  await loadCatalogue(platform, DEFAULT_CATALOGUE)
  await foundUnits(platform)
  await appointPeople(platform)
}
