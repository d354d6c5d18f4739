import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { isWithin, type Area } from '../../../domain/territory/area.ts'

/** Names of areas, as people say them, prepared for finding them inside a sentence. */
export interface PlaceWords {
  byName: ReadonlyMap<string, readonly Area[]>
  /** Lengths of names that occur, the longest first. */
  lengths: readonly number[]
}

/** Endings that people leave out: 茶坊社区 is 茶坊, 红旗楼街道 is 红旗楼, 宣化区 is 宣化. */
const ENDINGS = /(?:社区|街道|办事处|地区|管理区|村|镇|乡|区|县)$/
/** Shorter names without their ending would be found by accident. */
const SHORTEST = 2
const CHARACTERS_READ = 300

/** Prepares the names of counties, streets and communities (grids are all called alike, the city is everywhere). */
export function placeWords(areas: Iterable<Area>): PlaceWords {
  const byName = new Map<string, Area[]>()
  const put = (name: string, area: Area): void => {
    const list = byName.get(name)
    if (list === undefined) byName.set(name, [area])
    else if (!list.includes(area)) list.push(area)
  }
  for (const area of areas) {
    if (area.level === 'city' || area.level === 'grid') continue
    put(area.name, area)
    const short = area.name.replace(ENDINGS, '')
    if (short.length >= SHORTEST) put(short, area)
  }
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a)
  return { byName, lengths }
}

/**
 * The areas that a sentence names. Names inside longer names do not count (but 宣化 in 宣化路 does, for want of a street
 * map); where a county or street is named as well, only what lies in it remains. More than one answer: somebody has
 * to choose.
 */
export function areasNamed({ byName, lengths }: PlaceWords, sentence: string): Area[] {
  const words = sentence.normalize('NFKC').replaceAll(/\s+/g, '').slice(0, CHARACTERS_READ)
  const named: Area[][] = []
  for (let at = 0; at < words.length;) {
    const length = lengths.find((long) => at + long <= words.length && byName.has(words.slice(at, at + long)))
    if (length === undefined) at += 1
    else {
      named.push([...byName.get(words.slice(at, at + length))!])
      at += length
    }
  }
  return narrowest(named)
}

/** Each name may mean several areas: those remain that fit with most of the other names. */
function narrowest(named: readonly (readonly Area[])[]): Area[] {
  const support = new Map<AreaCode, { area: Area; names: number }>()
  for (const [i, meanings] of named.entries()) {
    for (const area of meanings) {
      const agreeing = named.filter(
        (others, j) => i === j || others.some((other) => isWithin(area.path, other.code)),
      ).length
      if (agreeing > (support.get(area.code)?.names ?? 0)) support.set(area.code, { area, names: agreeing })
    }
  }
  const most = Math.max(0, ...[...support.values()].map(({ names }) => names))
  const best = [...support.values()].filter(({ names }) => names === most).map(({ area }) => area)
  // 桥东 alone means the county, though a community in it may be called so too.
  return best.filter((area) => !best.some((other) => other !== area && isWithin(area.path, other.code)))
}
