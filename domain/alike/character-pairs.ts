/** White space, punctuation and signs part words. */
const PARTS_WORDS = /[\s\p{P}\p{S}]/u
const UNITS = 0x1_0000
/** For each UTF-16 unit: 0 not looked at yet, 1 part of a word, 2 parts words. */
const kinds = new Uint8Array(UNITS)

function partsWords(unit: number): boolean {
  if (kinds[unit] === 0) {
    // Halves of characters beyond the basic plane: nearly all of them are emoji.
    const half = unit >= 0xd800 && unit <= 0xdfff
    kinds[unit] = half || PARTS_WORDS.test(String.fromCharCode(unit)) ? 2 : 1
  }
  return kinds[unit] === 2
}

/**
 * The character pairs of a text: two characters are the shortest Chinese word. Lower case; white space, punctuation and
 * emoji part words and are in no pair. A pair is a number, the two UTF-16 units side by side: hundreds of texts are
 * compared while somebody types, and numbers are compared several times faster than strings.
 */
export function characterPairs(text: string): number[] {
  const pairs: number[] = []
  const lower = text.toLowerCase()
  let before = -1
  for (let i = 0; i < lower.length; i += 1) {
    const unit = lower.charCodeAt(i)
    if (partsWords(unit)) {
      before = -1
      continue
    }
    if (before >= 0) pairs.push((before << 16) | unit)
    before = unit
  }
  return pairs
}

/** The pair of two characters that follow each other. */
export function pairAt(text: string, index: number): number | undefined {
  if (index + 1 >= text.length) return undefined
  const [a, b] = [text.charCodeAt(index), text.charCodeAt(index + 1)]
  return partsWords(a) || partsWords(b) ? undefined : (a << 16) | b
}
