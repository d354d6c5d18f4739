/**
 * Writes the histories of cases as JSON lines, for `scripts/verify-history.ts` and for keeping them elsewhere.
 *
 *   node scripts/export-history.ts [CASE-ID] > history.jsonl
 *
 * Reads the database of this installation (DATABASE_URL, else the embedded one, also beside a running Shuoshi).
 */
import { once } from 'node:events'
import { readConfig } from '../server/platform/config/config.ts'
import { openDatabase } from '../server/platform/db/open-database.ts'
import { silentLog } from '../server/platform/log/log.ts'
import { readHistory } from '../server/features/casework/history/read-history.ts'

const PAGE = 1_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

const [only] = process.argv.slice(2)
// Nothing but histories may stand on the standard output.
const database = await openDatabase(readConfig(process.env, []), silentLog(), { guest: true })
try {
  if (only === undefined) await exportAll()
  else await exportCase(only)
} finally {
  await database.close()
}

async function exportAll(): Promise<void> {
  let after = NOBODY
  for (;;) {
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2',
      [after, PAGE],
    )
    for (const { id } of rows) await exportCase(id)
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) return
  }
}

async function exportCase(id: string): Promise<void> {
  for (const line of await readHistory(database.pool, id)) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
  }
}
