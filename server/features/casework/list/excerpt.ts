/** Longest excerpt, in characters. */
const LONGEST = 60

/** The first words of a text, on one line. */
export function excerptOf(text: string): string {
  const words = [...text.replaceAll(/\s+/g, ' ').trim()]
  return words.length <= LONGEST ? words.join('') : `${words.slice(0, LONGEST - 1).join('')}…`
}
