/**
 * Reasons of the automatic decisions at saying, as the log keeps them: a word from these lists, and behind it what it
 * rests on. `sayPlaceReason` and `sayMatterReason` make sentences of them.
 */
export const PLACE_REASONS = {
  chosen: { zh: '由本人或登记人选定', en: 'Chosen by the person who said or entered it' },
  'inside-grid': { zh: '位置落在该网格边界内', en: 'The point lies inside the boundary of this grid' },
  'only-grid-of-community': {
    zh: '位置落在该社区边界内，社区只有这一个网格',
    en: 'The point lies inside this community, which has only this grid',
  },
  'confirm-grid': {
    zh: '位置落在该社区边界内，网格待确认',
    en: 'The point lies inside this community; the grid is to be confirmed',
  },
  'confirm-community': {
    zh: '位置在该区域内，社区待确认',
    en: 'The point lies in this area; the community is to be confirmed',
  },
  'outside-city': { zh: '位置不在本市边界内，请确认', en: 'The point lies outside the city; please confirm' },
  'no-boundaries': {
    zh: '尚无边界数据，请确认',
    en: 'No boundaries are loaded yet; please confirm',
  },
  named: { zh: '地点文字中写到“{0}”', en: 'The place was given in words: “{0}”' },
  'named-several': {
    zh: '地点文字中写到“{0}”，有几处同名，请确认',
    en: 'The place was given as “{0}”, which is the name of several; please confirm',
  },
  'named-in-text': { zh: '说的内容里提到“{0}”', en: '“{0}” is mentioned in what was said' },
  'named-in-text-several': {
    zh: '说的内容里提到“{0}”，有几处同名，请确认',
    en: '“{0}” is mentioned in what was said and is the name of several; please confirm',
  },
  link: { zh: '从该社区的二维码或链接进入', en: 'Came by the link or QR code of this community' },
  unclear: { zh: '没有说清地点，请联系确认', en: 'The place was not made clear; please ask' },
} as const

export const MATTER_REASONS = {
  chosen: { zh: '由登记人选定', en: 'Chosen by whoever entered it' },
  words: { zh: '根据这些词判断：{0}', en: 'Judged by these words: {0}' },
  none: { zh: '看不出属于哪一类，请人工判断', en: 'No matter fits clearly; a person has to decide' },
} as const

type Lang = 'zh' | 'en'

function sentence(reasons: Record<string, { zh: string; en: string }>, because: string, lang: Lang): string {
  const [word = '', ...rest] = because.split(' ')
  return reasons[word]?.[lang].replace('{0}', rest.join(lang === 'zh' ? '、' : ', ')) ?? because
}

/** Why a case was placed where it is. What is no reason of ours (an older log) is shown as it stands. */
export function sayPlaceReason(because: string, lang: Lang): string {
  return sentence(PLACE_REASONS, because, lang)
}

/** Why a case was taken for this matter. */
export function sayMatterReason(because: string, lang: Lang): string {
  return sentence(MATTER_REASONS, because, lang)
}
