/** Repeatable randomness: the same seed gives the same city. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number
  /** True in this share of cases. */
  happens(share: number): boolean
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** One of the entries, each as often as its weight says. */
  weighted<T>(weights: Weights<T>): T
  /** A waiting time with this mean (exponential distribution). */
  wait(mean: number): number
  bytes(count: number): Uint8Array
}

/** Entries with the sums of their weights, made once and asked often. */
export interface Weights<T> {
  entries: readonly T[]
  sums: readonly number[]
}

/** Prepares entries, each with its weight. */
export function weigh<T>(pairs: readonly (readonly [T, number])[]): Weights<T> {
  let sum = 0
  return { entries: pairs.map(([entry]) => entry), sums: pairs.map(([, weight]) => (sum += weight)) }
}

/** Mixes words into a 32-bit number (FNV-1a, then a final avalanche). */
export function mix(...words: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const word of words) {
    const text = String(word)
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Chance from a seed made of words, for instance the seed of the run and the number of the case (sfc32). */
export function chanceFrom(...words: (string | number)[]): Chance {
  let a = mix('a', ...words)
  let b = mix('b', ...words)
  let c = mix('c', ...words)
  let d = 1
  const next32 = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i += 1) next32()
  const next = (): number => next32() / 4_294_967_296
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    next,
    happens: (share) => next() < share,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick,
    weighted({ entries, sums }) {
      const wanted = next() * (sums.at(-1) ?? 0)
      let low = 0
      let high = sums.length - 1
      while (low < high) {
        const middle = (low + high) >>> 1
        if (sums[middle]! > wanted) high = middle
        else low = middle + 1
      }
      return entries[low]!
    },
    wait: (mean) => -mean * Math.log(1 - next()),
    bytes(count) {
      const bytes = new Uint8Array(count)
      for (let i = 0; i < count; i += 1) bytes[i] = next32() >>> 24
      return bytes
    },
  }
}
