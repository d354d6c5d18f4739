import type { AreaLevel } from './area.ts'

interface Spelled {
  name: string
  level: AreaLevel
  /** Syllables with blanks between; empty where nobody has spelled the name. */
  pinyin: string
}

/** What the end of a name says, longest first: how many syllables it takes, and the word for it. */
const ENDINGS: readonly (readonly [ending: string, english: string])[] = [
  ['经济开发区', 'Economic Development Zone'],
  ['街道筹备处', 'Subdistrict (in preparation)'],
  ['管理区', 'Administrative Zone'],
  ['管理处', 'Administrative Office'],
  ['街道', 'Subdistrict'],
  ['社区', 'Community'],
  ['林场', 'Forest Farm'],
  ['牧场', 'Pasture'],
  ['市', 'City'],
  ['区', 'District'],
  ['县', 'County'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['村', 'Village'],
]

const DIGITS = '零一二三四五六七八九'

/** 茶坊社区 → Chafang Community, 第三网格 → Grid 3: a name that somebody who reads no Chinese can say and type. */
export function latinName({ name, level, pinyin }: Spelled): string {
  const grid = level === 'grid' ? gridNumber(name) : undefined
  if (grid !== undefined) return `Grid ${grid}`
  const spelled = pinyin.split(' ').filter((syllable) => syllable !== '')
  if (spelled.length === 0) return name
  // 张家口市察北管理区: the city it belongs to is no part of its own name.
  const city = name.indexOf('市')
  const own = city > 0 && city < name.length - 1 && spelled.length === name.length ? city + 1 : 0
  const syllables = spelled.slice(own)
  const found = ENDINGS.find(([ending]) => name.endsWith(ending) && syllables.length > ending.length)
  if (!found) return joined(syllables)
  const [ending, english] = found
  return `${joined(syllables.slice(0, -ending.length))} ${english}`
}

/** A syllable that begins with a vowel is set off: Xi'an. */
function joined(syllables: readonly string[]): string {
  const word = syllables.reduce((all, syllable) => all + (/^[aoe]/.test(syllable) ? "'" : '') + syllable, '')
  const bare = word.replace(/^'/, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** 第十二网格 and 112网格; undefined for a grid with a name of its own. */
function gridNumber(name: string): number | undefined {
  const [, numeral, digits] = /^(?:第([零一二三四五六七八九十]+)|第?(\d+))网格$/.exec(name) ?? []
  if (digits !== undefined) return Number(digits)
  if (numeral === undefined) return undefined
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const tenfold = numeral.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) * 10 : 0
  return tenfold + Math.max(0, DIGITS.indexOf(ones || '零'))
}
