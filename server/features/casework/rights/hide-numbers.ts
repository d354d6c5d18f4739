const DIGIT = '[0-9０-９]'
const GAP = '[\\s\\-－—.]?'
/** A mobile number, an identity number: however they are grouped, full-width or not. They belong to one person. */
const OF_ONE_PERSON = [
  `[1１]${DIGIT}{16}[0-9０-９xXｘＸ]`,
  `${DIGIT}{17}[0-9０-９xXｘＸ]`,
  `[1１][3-9３-９]${DIGIT}(?:${GAP}${DIGIT}){8}`,
]
/** With its area code. A home has one, but so has every counter and repair line. */
const LANDLINE = `[0０]${DIGIT}{2,3}${GAP}${DIGIT}{7,8}`
const standingAlone = (patterns: readonly string[]): string =>
  `(?<!${DIGIT})(?:${patterns.join('|')})(?!${DIGIT})`
const NUMBERS = new RegExp(standingAlone([...OF_ONE_PERSON, LANDLINE]), 'g')
const PERSONAL = new RegExp(standingAlone(OF_ONE_PERSON))
const HIDDEN = '***'

/**
 * What somebody said without the numbers by which they are found: people write "call me at 139…" into the text itself,
 * and a department or a company must not learn from it who complained.
 */
export function hideNumbers(text: string): string {
  return text.replace(NUMBERS, HIDDEN)
}

/** Whether somebody could be found by a number in it; a landline is taken for that of an office. */
export function hasPersonalNumber(text: string): boolean {
  return PERSONAL.test(text)
}

/** The same done by the database to a column of texts, so that nobody finds by a number what is not shown to them. */
export function hidingNumbers(column: string): string {
  // PostgreSQL reads this pattern as JavaScript does; there is no quote in it.
  return `regexp_replace(${column}, '${NUMBERS.source}', '${HIDDEN}', 'g')`
}
