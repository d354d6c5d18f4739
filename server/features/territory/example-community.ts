import type { AreaCode } from '../../../domain/kernel/ids.ts'
import type { ListedArea } from './listed-area.ts'

const TOWN_COMMUNITY = /社区$/

/**
 * A community of this city for hints that show how a place is written: the first by its code that is called 社区, else the
 * first village. Always the same one while the areas stay the same; undefined as long as there is none.
 */
export function exampleCommunity(areas: ReadonlyMap<AreaCode, ListedArea>): ListedArea | undefined {
  let village: ListedArea | undefined
  // Areas of one level come in the order of their codes.
  for (const area of areas.values()) {
    if (area.level !== 'community' || !area.active) continue
    if (TOWN_COMMUNITY.test(area.name)) return area
    village ??= area
  }
  return village
}
