import type { Language } from './language.tsx'

/**
 * Names of areas, from large to small, as one line: in English from the smallest outwards with commas (Grid 3, Chafang
 * Community), in Chinese as they come.
 */
export function placeWords(names: readonly string[], language: Language, between = ' '): string {
  return language === 'en' ? names.toReversed().join(', ') : names.join(between)
}
