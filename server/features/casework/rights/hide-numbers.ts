const DIGIT = '[0-9０-９]'
const GAP = '[\\s\\-－—.]?'
/** A mobile number, a landline with its area code, an identity number: however they are grouped, full-width or not. */
const NUMBERS = new RegExp(
  `(?<!${DIGIT})(?:` +
    [
      `[1１]${DIGIT}{16}[0-9０-９xXｘＸ]`,
      `${DIGIT}{17}[0-9０-９xXｘＸ]`,
      `[1１][3-9３-９]${DIGIT}(?:${GAP}${DIGIT}){8}`,
      `[0０]${DIGIT}{2,3}${GAP}${DIGIT}{7,8}`,
    ].join('|') +
    `)(?!${DIGIT})`,
  'g',
)

/**
 * What somebody said without the numbers by which they are found: people write "call me at 139…" into the text itself,
 * and a department or a company must not learn from it who complained.
 */
export function hideNumbers(text: string): string {
  return text.replace(NUMBERS, '***')
}
