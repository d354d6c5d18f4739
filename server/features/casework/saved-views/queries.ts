import type { SavedView } from '../../../../contract/case-list.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'

/** More than a side menu can show. */
const MOST = 50

/** The filters somebody keeps, in the order they were kept. */
export async function savedViewsOf({ pool }: Platform, person: PersonId): Promise<SavedView[]> {
  const { rows } = await pool.query<SavedView>(
    'SELECT id, name, query FROM saved_views WHERE person = $1 ORDER BY created_at, id',
    [person],
  )
  return rows
}

/** Keeps a filter under a name; a name already used gets the new filter. Nobody else sees it: no audit line. */
export async function saveView(
  platform: Platform,
  person: PersonId,
  view: { name: string; query: string },
): Promise<SavedView | Refusal> {
  const name = view.name.trim()
  if (name === '') return refuse('input.required', { field: 'name' })
  const { rows } = await platform.pool.query<SavedView>(
    `INSERT INTO saved_views (id, person, name, query, created_at)
     SELECT $1, $2, $3, $4, $5
     WHERE (SELECT count(*) FROM saved_views WHERE person = $2 AND name <> $3) < ${MOST}
     ON CONFLICT (person, name) DO UPDATE SET query = EXCLUDED.query RETURNING id, name, query`,
    [uuidV7(), person, name, view.query, new Date(platform.now())],
  )
  return rows[0] ?? refuse('input.too-long', { field: 'name', params: { most: MOST } })
}

/** @returns false if the person keeps no such view. */
export async function dropView({ pool }: Platform, person: PersonId, id: string): Promise<boolean> {
  const done = await pool.query('DELETE FROM saved_views WHERE id = $1 AND person = $2', [id, person])
  return (done.rowCount ?? 0) > 0
}
