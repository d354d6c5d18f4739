import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { AREA_LEVELS, isWithin, type AreaLevel } from '../../../domain/territory/area.ts'
import type { ListedArea } from './listed-area.ts'

export interface SearchFilter {
  level?: AreaLevel
  /** Only this area and those below it. */
  within?: AreaCode
  /** At most this many; 20 if left out. */
  limit?: number
}

/** Characters of place names that people read in more than one way (堡 is bǔ in 张家堡 and pù in 十里堡). */
const OTHER_READINGS: Record<string, readonly string[]> = {
  堡: ['bao', 'bu', 'pu'],
  蔚: ['wei', 'yu'],
  重: ['zhong', 'chong'],
  长: ['chang', 'zhang'],
  乐: ['le', 'yue'],
}
const READ_TWICE = new RegExp(`[${Object.keys(OTHER_READINGS).join('')}]`)

interface Sought {
  area: ListedArea
  name: string
  officialName: string
  /** Ways to type it: whole pinyin without blanks, and initials. */
  sounds: { pinyin: string; starts: readonly number[]; initials: string }[]
  /** Ties: wide areas first, short names first. */
  rank: number
}

/** Finds areas by name, code, pinyin or initials; several words narrow it down along the path (桥东 茶坊). */
export function makeSearch(
  areas: ReadonlyMap<AreaCode, ListedArea>,
): (text: string, filter?: SearchFilter) => ListedArea[] {
  const sought = new Map<AreaCode, Sought>()
  for (const area of areas.values()) if (area.active) sought.set(area.code, prepare(area))

  return (text, { level, within, limit = 20 } = {}) => {
    const words = text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s,，、/]+/)
      .filter(Boolean)
      .slice(0, 6)
    if (words.length === 0) return []
    // Grids are all called alike: they are found when somebody asks for grids.
    const gridsToo =
      level === 'grid' || words.some((word) => /网格|wangge|wg/.test(word) || /^\d{13,15}$/.test(word))
    const found: { area: ListedArea; score: number }[] = []
    for (const item of sought.values()) {
      const { area } = item
      if (level === undefined ? area.level === 'grid' && !gridsToo : area.level !== level) continue
      if (within !== undefined && !isWithin(area.path, within)) continue
      const score = scoreOf(item, words, sought)
      if (score > 0) found.push({ area, score: score * 1000 - item.rank })
    }
    return found
      .sort((a, b) => b.score - a.score || (a.area.code < b.area.code ? -1 : 1))
      .slice(0, limit)
      .map(({ area }) => area)
  }
}

function prepare(area: ListedArea): Sought {
  return {
    area,
    name: area.name.toLowerCase(),
    officialName: area.officialName.toLowerCase(),
    sounds: soundsOf(area),
    rank: AREA_LEVELS.indexOf(area.level) * 100 + Math.min(area.name.length, 99),
  }
}

/** One word must fit the area itself; each of the others the area or one above it. */
function scoreOf(item: Sought, words: readonly string[], all: ReadonlyMap<AreaCode, Sought>): number {
  let own = 0
  let elsewhere = 0
  for (const word of words) {
    const here = fit(item, word)
    if (here > 0) {
      own += here
      continue
    }
    const above = item.area.path.some((code) => {
      const ancestor = all.get(code)
      return ancestor !== undefined && ancestor !== item && fit(ancestor, word) > 0
    })
    if (!above) return 0
    elsewhere += 1
  }
  return own === 0 ? 0 : own + elsewhere
}

/** How well a word fits an area: 0 not at all, 9 exactly. */
function fit({ name, officialName, sounds, area }: Sought, word: string): number {
  if (name === word || officialName === word) return 9
  if (/^\d{4,}$/.test(word)) return area.code.startsWith(word) ? 8 : 0
  if (name.startsWith(word)) return 8
  if (name.includes(word)) return 5
  if (officialName.includes(word)) return 4
  if (!/^[a-z0-9]+$/.test(word)) return 0
  let best = 0
  for (const { pinyin, starts, initials } of sounds) {
    if (initials === word || pinyin === word) return 7
    if (initials.startsWith(word) || pinyin.startsWith(word)) best = Math.max(best, 6)
    else if (word.length > 1 && initials.includes(word)) best = Math.max(best, 3)
    else if (word.length > 1 && starts.some((at) => pinyin.startsWith(word, at))) best = Math.max(best, 2)
  }
  return best
}

function soundsOf({ name, pinyin }: ListedArea): Sought['sounds'] {
  const syllables = pinyin.split(' ')
  let readings: string[][] = [syllables]
  const characters = [...name]
  if (READ_TWICE.test(name) && characters.length === syllables.length) {
    for (const [at, character] of characters.entries()) {
      const others = OTHER_READINGS[character]
      if (others !== undefined) readings = readings.flatMap((row) => others.map((one) => row.with(at, one)))
    }
  }
  return readings.slice(0, 9).map((row) => {
    const starts: number[] = []
    let length = 0
    for (const syllable of row) {
      starts.push(length)
      length += syllable.length
    }
    return { pinyin: row.join(''), starts, initials: row.map((syllable) => syllable[0] ?? '').join('') }
  })
}
