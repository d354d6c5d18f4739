import type { LocatedView } from './territory.ts'

type Explained = Pick<LocatedView, 'reason' | 'grid' | 'area' | 'demo' | 'nearest'>

/** Said wherever made-up boundaries or places show. */
export const DEMO_BOUNDARY_WORDS = {
  zh: '演示边界，并非真实界线',
  en: 'Demo boundary, not the real one',
} as const

/**
 * Why a point was given this place, in words for staff and residents alike: every automatic decision is explained, and
 * a person can overrule it.
 */
export function explainLocated(located: Explained, lang: 'zh' | 'en'): string {
  const sentence = lang === 'zh' ? inChinese(located) : inEnglish(located)
  if (!located.demo) return sentence
  return lang === 'zh'
    ? `${sentence}（${DEMO_BOUNDARY_WORDS.zh}。）`
    : `${sentence} (${DEMO_BOUNDARY_WORDS.en}.)`
}

function inChinese({ reason, grid, area, nearest }: Explained): string {
  const near = nearest[0] && `离得最近的是${nearest[0].place}`
  switch (reason) {
    case 'inside-grid':
      return `这个位置在${grid?.place ?? ''}的界线以内。`
    case 'only-grid-of-community':
      return `这个位置在${area?.place ?? ''}的界线以内，这里只有一个网格。`
    case 'confirm-grid':
      return `这个位置在${area?.place ?? ''}，但这里的网格还没有划界，请选一下是哪个网格。`
    case 'confirm-community':
      return near
        ? `这个位置在${area?.place ?? ''}，这一带还没有社区界线。${near}，请确认对不对。`
        : `这个位置在${area?.place ?? ''}，这一带还没有社区界线，请选一下是哪个社区（村）。`
    case 'outside-city':
      return near ? `这个位置不在本市界线以内。${near}，请确认对不对。` : '这个位置不在本市。请重新选择地点。'
    case 'no-boundaries':
      return near ? `还没有录入界线。${near}，请确认对不对。` : '还没有录入界线，请选一下是哪个社区（村）。'
  }
}

function inEnglish({ reason, grid, area, nearest }: Explained): string {
  const near = nearest[0] && `The nearest community is ${nearest[0].place}: please confirm.`
  switch (reason) {
    case 'inside-grid':
      return `This point is inside ${grid?.place ?? ''}.`
    case 'only-grid-of-community':
      return `This point is inside ${area?.place ?? ''}, which has only one grid.`
    case 'confirm-grid':
      return `This point is in ${area?.place ?? ''}, whose grids have no boundaries yet: please choose the grid.`
    case 'confirm-community':
      return `This point is in ${area?.place ?? ''}; no community has a boundary here. ${near ?? 'Please choose the community.'}`
    case 'outside-city':
      return `This point is outside the city. ${near ?? 'Please choose the place again.'}`
    case 'no-boundaries':
      return `No boundaries were entered yet. ${near ?? 'Please choose the community.'}`
  }
}
