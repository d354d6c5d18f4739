import { z } from 'zod'
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { CatalogueShape } from './catalogue-shape.ts'

const Row = z.object({
  version: z.string(),
  title: z.string(),
  effective_from: z.date().transform((date) => date.getTime()),
  groups: z.unknown(),
  other_code: z.string(),
  matters: z.unknown(),
})

/**
 * Every version ever loaded, the earliest in effect first.
 * @throws if a stored catalogue has a shape this program does not know.
 */
export async function storedCatalogues(db: Queryable): Promise<Catalogue[]> {
  const { rows } = await db.query(
    `SELECT c.version, c.title, c.effective_from, c.groups, c.other_code,
            (SELECT jsonb_agg(m.data ORDER BY m.position) FROM matters m WHERE m.version = c.version) AS matters
       FROM catalogues c ORDER BY c.effective_from, c.created_at, c.version`,
  )
  return rows.map((row) => {
    const { effective_from, other_code, ...same } = Row.parse(row)
    return CatalogueShape.parse({ ...same, effectiveFrom: effective_from, other: other_code })
  })
}

/** Writes a version; the caller knows that it is new. */
export async function storeCatalogue(db: Queryable, catalogue: Catalogue, at: number): Promise<void> {
  const { version, title, effectiveFrom, groups, matters, other } = catalogue
  await db.query(
    `WITH list AS (
       INSERT INTO catalogues (version, title, effective_from, groups, other_code, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING version)
     INSERT INTO matters (version, code, position, data)
     SELECT list.version, item.value ->> 'code', item.position - 1, item.value
       FROM list, jsonb_array_elements($7::jsonb) WITH ORDINALITY AS item (value, position)`,
    [
      version,
      title,
      new Date(effectiveFrom),
      JSON.stringify(groups),
      other,
      new Date(at),
      JSON.stringify(matters),
    ],
  )
}
