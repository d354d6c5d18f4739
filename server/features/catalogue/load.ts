import { isDeepStrictEqual } from 'node:util'
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts'
import { catalogueProblems } from '../../../domain/catalogue/catalogue-problems.ts'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { catalogueOf } from './answers.ts'
import { CatalogueShape } from './catalogue-shape.ts'
import { storeCatalogue, storedCatalogues } from './stored-catalogues.ts'

/**
 * Loads a version of the catalogue as a whole; it is in effect from its `effectiveFrom`. Loading the same again
 * changes nothing.
 * @param by the person of the staff who loads it; null for the program itself.
 * @returns the version, or a refusal: `catalogue.inconsistent` with the first problem in both languages,
 *   `catalogue.version-taken` if the version exists with other content.
 * @throws if the shape is wrong.
 */
export async function loadCatalogue(
  platform: Platform,
  catalogue: Catalogue,
  by: string | null = null,
): Promise<{ version: string } | Refusal> {
  const wanted = CatalogueShape.parse(catalogue)
  const [problem] = catalogueProblems(wanted)
  if (problem) return refuse('catalogue.inconsistent', { params: { ...problem } })
  const result = await inTransaction(platform.pool, async (client) => {
    // Two processes starting at once load one after the other; readers are not held up.
    await client.query('LOCK TABLE catalogues IN SHARE ROW EXCLUSIVE MODE')
    const same = (await storedCatalogues(client)).find(({ version }) => version === wanted.version)
    if (same) {
      return isDeepStrictEqual(same, wanted)
        ? { version: wanted.version }
        : refuse('catalogue.version-taken', { field: 'version', params: { version: wanted.version } })
    }
    const at = platform.now()
    await storeCatalogue(client, wanted, at)
    await appendAudit(client, {
      at,
      person: by,
      action: 'catalogue.load',
      subjectTable: 'catalogues',
      subjectId: wanted.version,
      after: { title: wanted.title, effectiveFrom: wanted.effectiveFrom, matters: wanted.matters.length },
    })
    return { version: wanted.version }
  })
  await catalogueOf(platform).refresh()
  return result
}
