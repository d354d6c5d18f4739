/**
 * What people call a community whose official name is that of its committee: 茶坊社区居民委员会 is 茶坊社区 and
 * 十里店村民委员会 is 十里店村. Everything else keeps its official name, as do streets, towns and counties.
 */
export function everydayName(officialName: string): string {
  const residents = /^(.+?)(?:居民委员会|居委会)$/.exec(officialName)?.[1]
  if (residents !== undefined) return residents.endsWith('社区') ? residents : `${residents}社区`
  const villagers = /^(.+?)(?:村民委员会|村委会)$/.exec(officialName)?.[1]
  if (villagers !== undefined) return villagers.endsWith('村') ? villagers : `${villagers}村`
  return officialName
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 第三网格, 第十二网格: the name a grid has until somebody gives it a better one. `number` is 1–99. */
export function gridName(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = DIGITS[number % 10] ?? ''
  if (tens === 0) return `第${ones}网格`
  return `第${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}网格`
}
