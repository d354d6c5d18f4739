import { characterPairs, pairAt } from './character-pairs.ts'

/** Something that may be alike, with its words. */
export interface Candidate {
  id: string
  text: string
  /** True if it is already known to be about the same thing: its words count for more. */
  sameMatter: boolean
  /** Metres away; nearer ones go before others that are as much alike. */
  distance?: number
}

export interface Alike {
  id: string
  /** 0 to 1: cosine of the character pairs, rare pairs counting for more. */
  score: number
  distance?: number
  /** Words that both texts have, the weightiest first. */
  shared: string[]
}

/** Below this, two texts have nothing but small words in common. */
const LEAST = 0.08
/** How much more the words of the same matter count. */
const SAME_MATTER = 1.3
const MOST_SHARED = 5

/**
 * The candidates most alike to a text, best first. A pair weighs the more the fewer candidates have it (TF-IDF among
 * the candidates themselves: what everybody near here complains about tells little). Deterministic.
 */
export function rankAlike(text: string, candidates: readonly Candidate[], limit: number): Alike[] {
  const asked = countPairs(text)
  const counted = candidates.map((candidate) => ({ candidate, pairs: countPairs(candidate.text) }))
  const weights = weightsOf([asked, ...counted.map(({ pairs }) => pairs)])
  const sought = new Map(asked.keys.map((pair, i) => [pair, weigh(asked, i, weights)]))
  const length = lengthOf(asked, weights)
  const ranked = counted.map(({ candidate, pairs }) => {
    const score = cosine(sought, length, pairs, weights)
    const { id, distance } = candidate
    return {
      id,
      score: Math.min(1, candidate.sameMatter ? score * SAME_MATTER : score),
      ...(distance === undefined ? {} : { distance }),
      pairs,
    }
  })
  return ranked
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score || (a.distance ?? 0) - (b.distance ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ pairs, ...alike }) => ({ ...alike, shared: sharedWords(text, pairs, weights) }))
}

/** The different pairs of a text, and how often it has each. */
interface Pairs {
  keys: number[]
  counts: number[]
}
type Weights = ReadonlyMap<number, number>

function countPairs(text: string): Pairs {
  const keys: number[] = []
  const counts: number[] = []
  for (const pair of Int32Array.from(characterPairs(text)).toSorted()) {
    if (keys.at(-1) === pair) counts[counts.length - 1]! += 1
    else {
      keys.push(pair)
      counts.push(1)
    }
  }
  return { keys, counts }
}

function weightsOf(texts: readonly Pairs[]): Weights {
  const having = new Map<number, number>()
  for (const { keys } of texts) {
    for (const pair of keys) having.set(pair, (having.get(pair) ?? 0) + 1)
  }
  for (const [pair, n] of having) having.set(pair, Math.log(1 + texts.length / n))
  return having
}

function weigh({ keys, counts }: Pairs, i: number, weights: Weights): number {
  const weight = weights.get(keys[i]!) ?? 0
  return counts[i] === 1 ? weight : (1 + Math.log(counts[i]!)) * weight
}

function lengthOf(pairs: Pairs, weights: Weights): number {
  return Math.sqrt(pairs.keys.reduce((sum, _, i) => sum + weigh(pairs, i, weights) ** 2, 0))
}

function cosine(sought: Weights, length: number, other: Pairs, weights: Weights): number {
  let product = 0
  for (let i = 0; i < other.keys.length; i += 1) {
    const theirs = sought.get(other.keys[i]!)
    if (theirs !== undefined) product += theirs * weigh(other, i, weights)
  }
  return product === 0 ? 0 : product / (length * lengthOf(other, weights))
}

/** Runs of the asked text whose pairs the other one has too, the weightiest first. */
function sharedWords(text: string, other: Pairs, weights: Weights): string[] {
  const lower = text.toLowerCase()
  const theirs = new Set(other.keys)
  const words = new Map<string, number>()
  let word = ''
  let weight = 0
  for (let i = 0; i < lower.length; i += 1) {
    const pair = pairAt(lower, i)
    if (pair !== undefined && theirs.has(pair)) {
      word = word === '' ? lower.slice(i, i + 2) : word + lower[i + 1]!
      weight += weights.get(pair) ?? 0
    } else if (word !== '') {
      words.set(word, Math.max(weight, words.get(word) ?? 0))
      word = ''
      weight = 0
    }
  }
  return [...words]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(([found]) => found)
}
