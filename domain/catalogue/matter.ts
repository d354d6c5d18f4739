import type { MatterCode } from '../kernel/ids.ts'
import type { TimeLimit } from '../limits/time-limit.ts'
import type { CentreLevel } from '../territory/area.ts'

/** A fixed object (a lamp, a cover) or a happening, in the sense of GB/T 30428.2. */
export const MATTER_KINDS = ['component', 'event'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** How long each stage may take, timed apart (rules §2); `total` runs from acceptance to closing. */
export interface StageLimits {
  review: TimeLimit
  dispatch: TimeLimit
  sign: TimeLimit
  handle: TimeLimit
  verify: TimeLimit
  close: TimeLimit
  total: TimeLimit
}

/** One thing that must be seen before the case may be closed; ticked one by one at verification (rules §3). */
export interface ClosingCondition {
  /** Unique within its matter. */
  id: string
  zh: string
  en: string
}

/**
 * Where the default rule sends a matter once accepted. The case stores `id`, so that everyone can see which rule
 * sent it where (rules §3, dispatch by catalogue).
 */
export type DispatchRule =
  | { id: string; to: 'grid_seat' }
  | { id: string; to: 'centre'; level: CentreLevel }
  /** `function` is a word of `department-function.ts`, for instance `urban_management`. */
  | { id: string; to: 'department'; level: CentreLevel; function: string }

/** One row of the catalogue (事项): what can be wrong, who must act, by when, and what counts as done. */
export interface Matter {
  code: MatterCode
  catalogueVersion: string
  zh: string
  en: string
  /** Code of the group it is listed under. */
  group: string
  kind: MatterKind
  urgent: boolean
  /** Never published, and shown only to who must act. */
  confidential: boolean
  /** Levels whose duty list contains it: the others may not be given it (rules §3, not outside the duty list). */
  levels: CentreLevel[]
  rule: DispatchRule
  /** Clear: the system may dispatch at once after acceptance, with nobody choosing. */
  direct: boolean
  limits: StageLimits
  closingConditions: ClosingCondition[]
  /** Words by which residents name it; they feed the suggestion by text. */
  keywordsZh: string[]
}
