import { ENVIRONMENT } from './sayings/environment.ts'
import { HOMES } from './sayings/homes.ts'
import { LIVELIHOOD } from './sayings/livelihood.ts'
import { NATURE_AND_MARKET } from './sayings/nature-and-market.ts'
import { NEIGHBOURS } from './sayings/neighbours.ts'
import { ROADS } from './sayings/roads.ts'
import { SAFETY } from './sayings/safety.ts'
import type { SayingTexts } from './sayings/saying-texts.ts'
import { SUGGESTIONS } from './sayings/suggestions.ts'
import { UTILITIES } from './sayings/utilities.ts'

/** Templates of what residents say, by the code of the matter in the default catalogue. */
export const SAYINGS_BY_MATTER: SayingTexts = {
  ...ROADS,
  ...ENVIRONMENT,
  ...UTILITIES,
  ...HOMES,
  ...SAFETY,
  ...NEIGHBOURS,
  ...NATURE_AND_MARKET,
  ...LIVELIHOOD,
  ...SUGGESTIONS,
}
