import type { Matter } from '../../../domain/catalogue/matter.ts'
import type { AreaLevel } from '../../../domain/territory/area.ts'
import type { Queryable } from '../../platform/db/pool.ts'

/** A function that a rule of the catalogue names at a level, and in how many areas of that level nobody has it. */
export interface FunctionGap {
  level: AreaLevel
  function: string
  missing: number
  of: number
}

/** A department stands at most once for a function in an area, so that rows are areas. */
const WANTED = `
SELECT w.level, w.function, count(*) AS "of", count(*) FILTER (WHERE u.id IS NULL) AS missing
FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])) AS w (level, function)
JOIN areas a ON a.level = w.level AND a.active
LEFT JOIN units u ON u.area = a.code AND u.function = w.function AND u.kind = 'department' AND u.active
GROUP BY w.level, w.function
ORDER BY w.level, missing DESC, w.function`

/** What the rules of these matters need departments for. One statement; a few hundred areas by two dozen functions. */
export async function countDepartments(
  client: Queryable,
  matters: readonly Matter[],
): Promise<FunctionGap[]> {
  const rules = matters.flatMap(({ rule }) => (rule.to === 'department' ? [rule] : []))
  const { rows } = await client.query<FunctionGap>(WANTED, [
    rules.map(({ level }) => level),
    rules.map((rule) => rule.function),
  ])
  return rows
}
