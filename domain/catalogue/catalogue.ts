import type { MatterCode } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Matter } from './matter.ts'

/** A heading under which residents look for their matter. */
export interface MatterGroup {
  code: string
  zh: string
  en: string
}

/**
 * The whole list of matters (事项清单). It is replaced as a whole by a later version, never edited: a case keeps
 * the version it was accepted under.
 */
export interface Catalogue {
  version: string
  title: string
  /** From this moment on it is the current one, until a later one takes effect. */
  effectiveFrom: Instant
  groups: MatterGroup[]
  matters: Matter[]
  /** The matter that stands for "none of these": it goes to a person who chooses. */
  other: MatterCode
}
