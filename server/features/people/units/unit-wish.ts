import type { AreaCode, UnitId } from '../../../../domain/kernel/ids.ts'
import type { UnitKind } from '../../../../domain/org/unit.ts'

/** A unit that somebody wants; level and path come from its area. */
export interface UnitWish {
  kind: UnitKind
  area: AreaCode
  name: string
  nameEn?: string
  function?: string
  upperUnit?: UnitId
}
