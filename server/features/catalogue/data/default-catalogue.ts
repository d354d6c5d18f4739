import type { Catalogue } from '../../../../domain/catalogue/catalogue.ts'
import { ENVIRONMENT } from './environment.ts'
import { HOMES } from './homes.ts'
import { LIVELIHOOD } from './livelihood.ts'
import { DEFAULT_VERSION, matterOf } from './matter-draft.ts'
import { NATURE_AND_MARKET } from './nature-and-market.ts'
import { NEIGHBOURS } from './neighbours.ts'
import { ROADS } from './roads.ts'
import { SAFETY } from './safety.ts'
import { SUGGESTIONS } from './suggestions.ts'
import { UTILITIES } from './utilities.ts'

const GROUPS = [
  ROADS,
  ENVIRONMENT,
  UTILITIES,
  HOMES,
  SAFETY,
  NEIGHBOURS,
  NATURE_AND_MARKET,
  LIVELIHOOD,
  SUGGESTIONS,
]

/** What a city starts with until it loads its own list: the matters residents say most, in our own words. */
export const DEFAULT_CATALOGUE: Catalogue = {
  version: DEFAULT_VERSION,
  title: '常见事项清单（默认）',
  // Long past, so that a demo city may play earlier days under it.
  effectiveFrom: Date.UTC(2020, 0, 1),
  groups: GROUPS.map(({ code, zh, en }) => ({ code, zh, en })),
  matters: GROUPS.flatMap((group) => group.matters.map((draft) => matterOf(group, draft))),
  other: 'L0999',
}
