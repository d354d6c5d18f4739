import { characterPairs } from './character-pairs.ts'

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
  const length = lengthOf(asked, weights)
  const ranked = counted.map(({ candidate, pairs }) => {
    const score = cosine(asked, pairs, weights, length)
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

type Pairs = ReadonlyMap<string, number>

function countPairs(text: string): Pairs {
  const counts = new Map<string, number>()
  for (const pair of characterPairs(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

function weightsOf(texts: readonly Pairs[]): Pairs {
  const having = new Map<string, number>()
  for (const pairs of texts) {
    for (const pair of pairs.keys()) having.set(pair, (having.get(pair) ?? 0) + 1)
  }
  return new Map([...having].map(([pair, n]) => [pair, Math.log(1 + texts.length / n)]))
}

const weigh = (count: number, weight: number): number => (1 + Math.log(count)) * weight

function lengthOf(pairs: Pairs, weights: Pairs): number {
  let sum = 0
  for (const [pair, count] of pairs) sum += weigh(count, weights.get(pair) ?? 0) ** 2
  return Math.sqrt(sum)
}

function cosine(asked: Pairs, other: Pairs, weights: Pairs, askedLength: number): number {
  let product = 0
  for (const [pair, count] of asked) {
    const theirs = other.get(pair)
    if (theirs === undefined) continue
    const weight = weights.get(pair) ?? 0
    product += weigh(count, weight) * weigh(theirs, weight)
  }
  return product === 0 ? 0 : product / (askedLength * lengthOf(other, weights))
}

/** Runs of the asked text whose pairs the other one has too, the weightiest first. */
function sharedWords(text: string, other: Pairs, weights: Pairs): string[] {
  const words = new Map<string, number>()
  for (const run of text.toLowerCase().split(/[\s\p{P}\p{S}]+/u)) {
    const characters = [...run]
    let word = ''
    let weight = 0
    for (let i = 1; i <= characters.length; i += 1) {
      const pair = i < characters.length ? characters[i - 1]! + characters[i]! : ''
      if (other.has(pair)) {
        word = word === '' ? pair : word + characters[i]!
        weight += weights.get(pair) ?? 0
      } else if (word !== '') {
        words.set(word, Math.max(weight, words.get(word) ?? 0))
        word = ''
        weight = 0
      }
    }
  }
  return [...words]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(([word]) => word)
}
