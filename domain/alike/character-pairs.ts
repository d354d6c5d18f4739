/**
 * The character pairs of a text: two characters are the shortest Chinese word. Lower case; white space and punctuation
 * part words and are in no pair.
 */
export function characterPairs(text: string): string[] {
  const pairs: string[] = []
  for (const run of text.toLowerCase().split(/[\s\p{P}\p{S}]+/u)) {
    const characters = [...run]
    for (let i = 1; i < characters.length; i += 1) pairs.push(characters[i - 1]! + characters[i]!)
  }
  return pairs
}
