import type { CaseUnitRow } from '../../../ledger/case-units-rows.ts'
import type { CaseStatus } from '../../../../domain/case/status.ts'
import type { MatterCode, UnitId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import type { Part, Scope } from '../rights/scope.ts'

/** Where the page before ended: the value it was sorted by, and the case. */
export interface ListPlace {
  key: Date
  id: string
}

/** A unit whose shares are listed; a centre also has what it received, sent, holds or handled in its part of the city. */
export interface Sharer {
  unit: UnitId
  centre?: Part
}

/** What is looked for in what people said; two characters at least. */
export interface Words {
  text: string
  /** Only in the words as they are shown to whoever is not of the net: numbers hidden. */
  asShown: boolean
}

/** A list somebody asked for, checked and with the parts of the city it may look into. */
export interface ListWish {
  /** `inbox`: what `sharers` must act on; `callBacks`: closed cases about which they call back; `shares`: what they have or had a share in; `area`: what lies in `parts`. */
  view: 'inbox' | 'callBacks' | 'shares' | 'area'
  scope: Scope
  sharers: readonly Sharer[]
  parts: readonly Part[]
  /** Empty: all. */
  statuses: readonly CaseStatus[]
  /** Only what lies here; asked for inside an inbox or among shares. */
  area?: Part
  matter?: MatterCode
  overdue: boolean
  urgent: boolean
  from?: Instant
  to?: Instant
  words?: Words
  sort: 'due' | 'newest'
  after?: ListPlace
  limit: number
  /** The present moment: what was too late to rate is not called back about. */
  now: Instant
}

/** What a unit may owe in a case that another one holds. */
export type OwedRole = Exclude<CaseUnitRow['role'], 'handler'>

/** A hit of a list before its details are read. */
export interface ListHit {
  id: string
  key: Date
  /** Share by which a case that somebody else holds came into the inbox; `caller`: a closed one, to call back about. */
  role: OwedRole | 'caller' | null
}
