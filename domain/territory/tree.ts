import type { AreaCode } from '../kernel/ids.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { AREA_LEVELS, type Area, type AreaLevel } from './area.ts'

/** A node before its place in the tree is known. */
export interface Seed {
  code: AreaCode
  parent: AreaCode | null
  level: AreaLevel
  name: string
}

/** A grown node, with everything the seed carried besides. */
export type Grown<S extends Seed> = S & Area

/**
 * Puts areas into their tree and gives each its path. `known` are areas that are there already. The nodes come back
 * with every parent before its children. Refuses an unknown parent, a circle, and a parent that is not of a wider
 * level (a level may be left out: some farms belong to the county itself).
 */
export function growTree<S extends Seed>(
  seeds: readonly S[],
  known: ReadonlyMap<AreaCode, Area> = new Map(),
): Grown<S>[] | Refusal {
  const byCode = new Map(seeds.map((seed) => [seed.code, seed]))
  const grown = new Map<AreaCode, Grown<S>>()
  const inWork = new Set<AreaCode>()

  const grow = (seed: S): Grown<S> | Refusal => {
    const done = grown.get(seed.code)
    if (done !== undefined) return done
    let path: AreaCode[] = [seed.code]
    if (seed.parent !== null) {
      if (inWork.has(seed.code)) return refuse('area.in-a-circle', { params: { area: seed.code } })
      inWork.add(seed.code)
      const above = byCode.get(seed.parent)
      const parent = above === undefined ? known.get(seed.parent) : grow(above)
      if (parent === undefined) {
        return refuse('area.parent-unknown', { params: { area: seed.code, parent: seed.parent } })
      }
      if ('refused' in parent) return parent
      if (AREA_LEVELS.indexOf(parent.level) >= AREA_LEVELS.indexOf(seed.level)) {
        return refuse('area.parent-too-low', { params: { area: seed.code, parent: parent.code } })
      }
      path = [...parent.path, seed.code]
    } else if (seed.level !== 'city') {
      return refuse('area.parent-unknown', { params: { area: seed.code, parent: '' } })
    }
    const node = { ...seed, path }
    grown.set(seed.code, node)
    return node
  }

  for (const seed of seeds) {
    const node = grow(seed)
    if ('refused' in node) return node
  }
  return [...grown.values()]
}
