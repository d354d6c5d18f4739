import type { Matter } from '../../domain/catalogue/matter.ts'
import { fillText } from '../texts/fill-text.ts'
import { CLOSINGS, LANDMARKS, OPENINGS, SPANS, TIMES, TIMES_SAID } from '../texts/fillers.ts'
import { SAYINGS_BY_MATTER } from '../texts/sayings.ts'
import type { Chance } from './chance.ts'
import type { PlayedCommunity } from './played-city.ts'

const COMPOUNDS = ['小区', '家园', '花苑', '里', '南院', '北院', '东区', '西区', '老院', '新村']

/** What somebody says about a matter, and where it is in their own words. */
export interface Speech {
  text: string
  address: string
}

/** Words for a matter at a place, from the templates. */
export function speak(chance: Chance, matter: Matter, { area, street }: PlayedCommunity): Speech {
  const short = area.name.replace(/(社区|村)$/, '')
  const place = area.name.endsWith('村') ? `${short}村` : `${short}${chance.pick(COMPOUNDS)}`
  const landmark = chance.pick(LANDMARKS)
  const template = chance.pick(SAYINGS_BY_MATTER[matter.code] ?? [`${matter.zh}，请来看看。`])
  const told = fillText(template, {
    place,
    landmark,
    time: chance.pick(TIMES),
    times: chance.pick(TIMES_SAID),
    span: chance.pick(SPANS),
  })
  return {
    text: `${chance.pick(OPENINGS)}${told}${chance.pick(CLOSINGS)}`,
    address: `${street.name}${area.name}${place === area.name ? '' : place}${landmark}`,
  }
}

/** Why this matter: the words of the text that name it, as intake writes it into the log. */
export function matterReason(matter: Matter, text: string): string {
  const words = matter.keywordsZh.filter((word) => text.includes(word)).slice(0, 3)
  return words.length === 0 ? 'none' : `words ${words.join(' ')}`
}
