import { ENVIRONMENT_WORK } from './work/environment.ts'
import { HOME_WORK } from './work/homes.ts'
import { LIVELIHOOD_WORK } from './work/livelihood.ts'
import { NATURE_AND_MARKET_WORK } from './work/nature-and-market.ts'
import { NEIGHBOUR_WORK } from './work/neighbours.ts'
import { ROAD_WORK } from './work/roads.ts'
import { SAFETY_WORK } from './work/safety.ts'
import { SUGGESTION_WORK } from './work/suggestions.ts'
import { UTILITY_WORK } from './work/utilities.ts'
import type { NotesByMatter, WorkNotes } from './work/work-notes.ts'

/** What is written about the work, by the code of the matter in the default catalogue. */
export const WORK_NOTES: NotesByMatter = {
  ...ROAD_WORK,
  ...ENVIRONMENT_WORK,
  ...UTILITY_WORK,
  ...HOME_WORK,
  ...SAFETY_WORK,
  ...NEIGHBOUR_WORK,
  ...NATURE_AND_MARKET_WORK,
  ...LIVELIHOOD_WORK,
  ...SUGGESTION_WORK,
}

/** For matters of a city's own catalogue, of which nothing is known here. */
const OF_ANY_MATTER: WorkNotes = {
  progress: ['已到现场查看，情况属实，正在安排。', '已和居民通过电话，约定明天上门。'],
  resolved: ['已办好，现场看过，并向居民说明。', '事情已处理完，结果已当面告知。'],
}

/** The notes that fit a matter. */
export function workNotes(matter: string): WorkNotes {
  return WORK_NOTES[matter] ?? OF_ANY_MATTER
}
