import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { isWithin, type Area } from '../../../domain/territory/area.ts'

/** Names of areas, as people say them, prepared for finding them inside a sentence. */
export interface PlaceWords {
  whole: ReadonlyMap<string, readonly Area[]>
  /** Names without their ending: 茶坊 for 茶坊社区. */
  short: ReadonlyMap<string, readonly Area[]>
  /** Lengths of names that occur, the longest first. */
  lengths: readonly number[]
}

/** Endings that people leave out: 茶坊社区 is 茶坊, 红旗楼街道 is 红旗楼, 宣化区 is 宣化. */
const ENDINGS = /(?:社区|街道|办事处|地区|管理区|村|镇|乡|区|县)$/
/** Shorter names without their ending would be found by accident. */
const SHORTEST = 2
/** After a short name these make something else of it: 三号楼 is not in 三号村, and 宣化路 runs through many districts. */
const OTHERWISE = /^(?:楼|栋|幢|院|门|室|层|路|街|巷|胡同|桥|广场|大厦|小学|中学|医院|超市|市场)/
const CHARACTERS_READ = 300

/** Prepares the names of counties, streets and communities (grids are all called alike, the city is everywhere). */
export function placeWords(areas: Iterable<Area>): PlaceWords {
  const whole = new Map<string, Area[]>()
  const short = new Map<string, Area[]>()
  const put = (names: Map<string, Area[]>, name: string, area: Area): void => {
    const list = names.get(name)
    if (list === undefined) names.set(name, [area])
    else list.push(area)
  }
  for (const area of areas) {
    if (area.level === 'city' || area.level === 'grid') continue
    put(whole, area.name, area)
    const everyday = area.name.replace(ENDINGS, '')
    if (everyday.length >= SHORTEST && everyday !== area.name) put(short, everyday, area)
  }
  const names = [...whole.keys(), ...short.keys()]
  return { whole, short, lengths: [...new Set(names.map((name) => name.length))].sort((a, b) => b - a) }
}

/**
 * The areas that a sentence names. Names inside longer names do not count; where a county or street is named as well,
 * only what lies in it remains. More than one answer: somebody has to choose.
 * @param wholeOnly only names with their ending, for sentences that are not about a place.
 */
export function areasNamed(names: PlaceWords, sentence: string, { wholeOnly = false } = {}): Area[] {
  const words = sentence.normalize('NFKC').replaceAll(/\s+/g, '').slice(0, CHARACTERS_READ)
  const named: (readonly Area[])[] = []
  for (let at = 0; at < words.length;) {
    let length = 1
    for (const long of names.lengths) {
      const name = words.slice(at, at + long)
      const meant = meaning(names, name, wholeOnly ? undefined : words.slice(at + long))
      if (name.length < long || meant.length === 0) continue
      named.push(meant)
      length = long
      break
    }
    at += length
  }
  return narrowest(named)
}

/** What a name may mean, given what follows it; without that, only whole names count. */
function meaning({ whole, short }: PlaceWords, name: string, after: string | undefined): readonly Area[] {
  const everyday = after === undefined || OTHERWISE.test(after) ? [] : (short.get(name) ?? [])
  return [...(whole.get(name) ?? []), ...everyday]
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
