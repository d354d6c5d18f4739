import { AREA_COLUMNS, type Part, type Scope } from './scope.ts'
import type { Values } from './values.ts'

/**
 * The condition under which a row of `cases` (named `c`) may be seen. Part of every statement that reads cases for
 * somebody: what may not be seen is never fetched, so that nothing can be forgotten afterwards.
 */
export function visibleCases(scope: Scope, values: Values): string {
  const open = inParts(scope.areas, values)
  const confidential = inParts(scope.confidentialAreas, values)
  // PostgreSQL refuses a value that the statement does not name: what the whole city covers is not even written down.
  const mayOpen = open === 'true' ? open : anyOf([open, sharedBy(scope.units, values)])
  const mayConfidential =
    confidential === 'true' ? confidential : anyOf([confidential, mustAct(scope.confidentialUnits, values)])
  return `CASE WHEN c.confidential THEN ${mayConfidential} ELSE ${mayOpen} END`
}

/** The condition that a case lies in one of the parts. */
export function inParts(parts: readonly Part[], values: Values): string {
  if (parts.some((part) => part.column === 'city')) return 'true'
  const options = AREA_COLUMNS.map((column) => {
    const codes = parts.flatMap((part) => (part.column === column ? [part.code] : []))
    if (codes.length === 0) return 'false'
    return codes.length === 1
      ? `c.${column} = ${values.add(codes[0])}`
      : `c.${column} = ANY (${values.add(codes)}::text[])`
  })
  return anyOf(options)
}

function sharedBy(units: readonly string[], values: Values): string {
  if (units.length === 0) return 'false'
  const mine = `ANY (${values.add(units)}::uuid[])`
  return `(c.holder = ${mine} OR c.handler = ${mine}
    OR EXISTS (SELECT FROM case_units share WHERE share.case_id = c.id AND share.unit = ${mine}))`
}

/** Holds it, handles it, has a part in it, or still owes an answer to a call to the spot. */
function mustAct(units: readonly string[], values: Values): string {
  if (units.length === 0) return 'false'
  const mine = `ANY (${values.add(units)}::uuid[])`
  return `(c.holder = ${mine} OR c.handler = ${mine}
    OR EXISTS (SELECT FROM case_units share WHERE share.case_id = c.id AND share.unit = ${mine}
               AND (share.role <> 'called' OR share.owes)))`
}

function anyOf(options: readonly string[]): string {
  if (options.includes('true')) return 'true'
  const left = options.filter((option) => option !== 'false')
  return left.length === 0 ? 'false' : `(${left.join(' OR ')})`
}
