const ENGLISH: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/**
 * A holiday's name in both languages. Notices are Chinese: the seven statutory holidays are translated, also where
 * two fall together (国庆节、中秋节); a name nobody foresaw stays as it is.
 */
export function holidayLabel(name: string): { zh: string; en: string } {
  const words = name.split(/[、,,]/).map((word) => {
    const zh = word.trim()
    return ENGLISH[zh] ?? ENGLISH[`${zh}节`] ?? zh
  })
  return { zh: name, en: words.join(', ') }
}
