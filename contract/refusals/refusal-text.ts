/** How one expected "no" looks from outside. */
export interface RefusalText {
  /** HTTP status of the answer. */
  http: number
  /**
   * One sentence that says what is wrong and the way out. `{name}` is filled from the refusal's params, `{field}` with the
   * name of the field; a part in square brackets is left out where its value is not known.
   */
  zh: string
  en: string
  /** Words for params that are codes themselves: param → value → words. */
  words?: Record<string, Record<string, { zh: string; en: string }>>
}

/** One line of the tables. */
export function text(http: number, zh: string, en: string, words?: RefusalText['words']): RefusalText {
  return words ? { http, zh, en, words } : { http, zh, en }
}
