import type { MatterCode } from '../kernel/ids.ts'
import type { Catalogue } from './catalogue.ts'
import type { Matter } from './matter.ts'

/** A matter that a text seems to speak of, with the words that say so. */
export interface Suggestion {
  code: MatterCode
  /** 0 to 1: how much in the text speaks for it. Comparable between texts, not a probability. */
  score: number
  /** The words of the text that counted, the weightiest first; empty for "none of these". */
  because: string[]
}

/** A word that points to one or more matters, each with its weight. */
interface Clue {
  word: string
  points: { matter: number; weight: number }[]
}

/** A catalogue prepared for suggestions; made once per version. */
export interface SuggestionIndex {
  codes: readonly MatterCode[]
  other: MatterCode
  /** Clues by their first character, the longest first. */
  clues: ReadonlyMap<string, readonly Clue[]>
}

/** Beyond this many characters a text adds time and noise, not clues: residents name the matter first. */
const CHARACTERS_READ = 400
/** A pair of characters out of a longer keyword counts this much of a whole word. */
const PAIR_SHARE = 0.3
/** Characters of grammar: a pair with one of them says nothing of the matter. */
const GRAMMAR = /[不没了的我你他她们一来去人家在有是上下里外前后到也都就还好个]/
/** In front of a door is where it happens, and says nothing of the door. */
const BY_THE_DOOR = /门[口外]/g
/** Sum of weights at which a suggestion reaches one half. */
const HALF = 3
/** Below this score nothing fits, and "none of these" is offered as well. */
const LEAST = 0.2

/**
 * Prepares a catalogue: keywords and labels are whole words, and the character pairs inside them are weaker
 * clues, so that "暖气片冰凉" still meets "暖气不热". A clue shared by many matters weighs less.
 */
export function suggestionIndex(catalogue: Catalogue): SuggestionIndex {
  const found = new Map<string, Map<number, number>>()
  catalogue.matters.forEach((matter, index) => {
    if (matter.code === catalogue.other) return
    for (const [word, share] of cluesOf(matter)) {
      const points = found.get(word) ?? new Map<number, number>()
      found.set(word, points.set(index, Math.max(share, points.get(index) ?? 0)))
    }
  })
  const clues = new Map<string, Clue[]>()
  for (const [word, shares] of found) {
    const rarity =
      Math.log2(1 + catalogue.matters.length / shares.size) / Math.log2(1 + catalogue.matters.length)
    const points = [...shares].map(([matter, share]) => ({
      matter,
      weight: share * rarity * lengthWeight(word),
    }))
    const first = word.charAt(0)
    clues.set(first, [...(clues.get(first) ?? []), { word, points }])
  }
  for (const list of clues.values())
    list.sort((a, b) => b.word.length - a.word.length || order(a.word, b.word))
  return { codes: catalogue.matters.map((matter) => matter.code), other: catalogue.other, clues }
}

/**
 * The matters a text speaks of, best first, at most `limit`. Deterministic. Each clue counts once however often
 * it is said, and a clue lying inside a longer one of the same matter does not count again. When nothing speaks
 * clearly the last one is "none of these", so that nobody is forced into a wrong drawer.
 */
export function suggest(index: SuggestionIndex, text: string, limit: number): Suggestion[] {
  const read = text.slice(0, CHARACTERS_READ).toLowerCase().replace(BY_THE_DOOR, '  ')
  const sums = new Map<number, { sum: number; end: number; words: Map<string, number> }>()
  for (let i = 0; i < read.length; i += 1) {
    for (const { word, points } of index.clues.get(read.charAt(i)) ?? []) {
      if (!read.startsWith(word, i)) continue
      for (const { matter, weight } of points) {
        const entry = sums.get(matter) ?? { sum: 0, end: 0, words: new Map<string, number>() }
        sums.set(matter, entry)
        if (entry.words.has(word) || i + word.length <= entry.end) continue
        entry.sum += weight
        entry.end = i + word.length
        entry.words.set(word, weight)
      }
    }
  }
  const best = [...sums]
    .map(([matter, { sum, words }]) => ({
      code: index.codes[matter] ?? index.other,
      score: Math.round((1000 * sum) / (sum + HALF)) / 1000,
      because: [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word),
    }))
    .sort((a, b) => b.score - a.score || order(a.code, b.code))
    .slice(0, limit)
  if ((best[0]?.score ?? 0) >= LEAST) return best
  return [...best.slice(0, limit - 1), { code: index.other, score: 0.05, because: [] }]
}

function cluesOf(matter: Matter): Map<string, number> {
  const clues = new Map<string, number>()
  const chinese = [...matter.zh.split(/[、，（）()与和及]/), ...matter.keywordsZh].filter(Boolean)
  for (const word of chinese) {
    for (let i = 0; word.length > 2 && i + 2 <= word.length; i += 1) {
      const pair = word.slice(i, i + 2)
      if (!GRAMMAR.test(pair)) clues.set(pair, PAIR_SHARE)
    }
  }
  const english = matter.en
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3)
  for (const word of [...chinese, ...english]) clues.set(word.toLowerCase(), 1)
  return clues
}

/** A single character is a hint, two are a word, more are a phrase hardly said by chance. */
function lengthWeight(word: string): number {
  return /[a-z]/.test(word) ? 1.5 : [0, 0.5, 1.5, 2.2, 2.8][Math.min(word.length, 4)]!
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
