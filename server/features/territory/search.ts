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

/** Ways to type a name: whole pinyin without blanks (and where its syllables start), and initials. */
interface Sound {
  pinyin: string
  starts: readonly number[]
  initials: string
}

interface Sought {
  area: ListedArea
  name: string
  officialName: string
  sounds: readonly Sound[]
  /** Ties: wide areas first, short names first. */
  rank: number
}

interface Word {
  text: string
  kind: 'name' | 'sound' | 'code'
  /** Areas that this word was held against as an ancestor before: most share theirs. */
  above: Map<AreaCode, boolean>
}

/** Finds areas by name, code, pinyin or initials; several words narrow it down along the path (桥东 茶坊). */
export function makeSearch(
  areas: ReadonlyMap<AreaCode, ListedArea>,
): (text: string, filter?: SearchFilter) => ListedArea[] {
  const sought = new Map<AreaCode, Sought>()
  const grids: Sought[] = []
  const others: Sought[] = []
  for (const area of areas.values()) {
    if (!area.active) continue
    const item = prepare(area)
    sought.set(area.code, item)
    if (area.level === 'grid') grids.push(item)
    else others.push(item)
  }
  return (text, { level, within, limit = 20 } = {}) => {
    const words = wordsOf(text)
    if (words.length === 0) return []
    const found: { area: ListedArea; score: number }[] = []
    const look = (item: Sought) => {
      const { area } = item
      if (level !== undefined && area.level !== level) return
      if (within !== undefined && !isWithin(area.path, within)) return
      const score = scoreOf(item, words, sought)
      if (score > 0) found.push({ area, score: score * 1000 - item.rank })
    }
    if (level !== 'grid') others.forEach(look)
    // Grids are all called alike: they are found when somebody asks for grids.
    const asked = words.some(({ text: word }) => /网格|wangge|^\d{13,15}$/.test(word))
    if (level === 'grid' || (level === undefined && asked)) grids.forEach(look)
    return found
      .sort((a, b) => b.score - a.score || (a.area.code < b.area.code ? -1 : 1))
      .slice(0, limit)
      .map(({ area }) => area)
  }
}

function wordsOf(text: string): Word[] {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, 100)
    .split(/[\s,，、/]+/)
  return parts
    .filter((part) => part !== '')
    .slice(0, 6)
    .map((part) => {
      const kind = /^\d{4,}$/.test(part) ? 'code' : /^[a-z0-9]+$/.test(part) ? 'sound' : 'name'
      return { text: part, kind, above: new Map() }
    })
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
function scoreOf(item: Sought, words: readonly Word[], all: ReadonlyMap<AreaCode, Sought>): number {
  let own = 0
  let elsewhere = 0
  for (const word of words) {
    const here = fit(item, word)
    if (here > 0) own += here
    else if (item.area.parent !== null && fitsAbove(item.area.parent, word, all)) elsewhere += 1
    else return 0
  }
  return own === 0 ? 0 : own + elsewhere
}

function fitsAbove(code: AreaCode, word: Word, all: ReadonlyMap<AreaCode, Sought>): boolean {
  const known = word.above.get(code)
  if (known !== undefined) return known
  const item = all.get(code)
  const parent = item?.area.parent ?? null
  const fits =
    item !== undefined && (fit(item, word) > 0 || (parent !== null && fitsAbove(parent, word, all)))
  word.above.set(code, fits)
  return fits
}

/** How well a word fits an area: 0 not at all, 9 exactly. */
function fit({ name, officialName, sounds, area }: Sought, { text, kind }: Word): number {
  if (kind === 'code') return area.code.startsWith(text) ? 8 : 0
  if (name.includes(text)) return name.length === text.length ? 9 : name.startsWith(text) ? 8 : 5
  if (officialName.includes(text)) return officialName.length === text.length ? 9 : 4
  if (kind === 'name') return 0
  let best = 0
  for (const { pinyin, starts, initials } of sounds) {
    if (initials === text || pinyin === text) return 7
    if (initials.startsWith(text) || pinyin.startsWith(text)) best = 6
    else if (best < 3 && text.length > 1) {
      if (initials.includes(text)) best = 3
      else if (pinyin.includes(text) && starts.some((at) => pinyin.startsWith(text, at))) best = 2
    }
  }
  return best
}

function soundsOf({ name, pinyin }: ListedArea): Sound[] {
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
