import type { AreaColumn, Part, Scope } from './scope.ts'

/** What has to be known of a case to judge who sees it; the columns of `cases` and the rows of `case_units`. */
export interface SeenCase extends Record<AreaColumn, string | null> {
  confidential: boolean
  holder: string
  handler: string | null
  shares: readonly { unit: string; role: string; owes: boolean }[]
}

/**
 * `visibleCases` without the database, for news that come faster than one could ask: the same answer for every case
 * (`sees.db.test.ts` compares the two).
 */
export function sees(scope: Scope, seen: SeenCase): boolean {
  if (!seen.confidential) {
    return inAny(scope.areas, seen) || has(scope.units, seen, () => true)
  }
  return (
    inAny(scope.confidentialAreas, seen) ||
    has(scope.confidentialUnits, seen, (share) => share.role !== 'called' || share.owes)
  )
}

function inAny(parts: readonly Part[], seen: SeenCase): boolean {
  return parts.some((part) => part.column === 'city' || seen[part.column] === part.code)
}

function has(
  units: readonly string[],
  seen: SeenCase,
  counts: (share: SeenCase['shares'][number]) => boolean,
): boolean {
  return units.some(
    (unit) =>
      unit === seen.holder ||
      unit === seen.handler ||
      seen.shares.some((share) => share.unit === unit && counts(share)),
  )
}
