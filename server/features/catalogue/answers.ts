import type { Catalogue } from '../../../domain/catalogue/catalogue.ts'
import type { Matter } from '../../../domain/catalogue/matter.ts'
import { suggest, suggestionIndex, type Suggestion } from '../../../domain/catalogue/suggest.ts'
import type { MatterCode } from '../../../domain/kernel/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { storedCatalogues } from './stored-catalogues.ts'

/** What neighbours may ask about matters; answered from memory. */
export interface CatalogueAnswers {
  /** Is there any catalogue in memory? */
  loaded(): boolean
  /** The catalogue in effect now. Throws before `refresh` has found one. */
  current(): Catalogue
  /** The catalogue in effect, or an older version if given. */
  catalogue(version?: string): Catalogue | undefined
  /** The matter in the catalogue in effect, or in an older version if given. */
  matter(code: MatterCode, version?: string): Matter | undefined
  /** Matters that a text seems to speak of, best first, each with the words that say so. */
  suggest(text: string, about: { limit: number }): Suggestion[]
  /** Reads versions loaded by this or another process. */
  refresh(): Promise<void>
}

interface Prepared {
  catalogue: Catalogue
  byCode: ReadonlyMap<MatterCode, Matter>
  index: ReturnType<typeof suggestionIndex>
}

const answersOf = new WeakMap<Platform, CatalogueAnswers>()

/** The catalogue of this process. `feature.ts` keeps it fresh; tests call `refresh` themselves. */
export function catalogueOf(platform: Platform): CatalogueAnswers {
  const known = answersOf.get(platform)
  if (known) return known
  const answers = makeAnswers(platform)
  answersOf.set(platform, answers)
  return answers
}

function makeAnswers({ pool, now }: Platform): CatalogueAnswers {
  let versions: readonly Prepared[] = []
  const inEffect = (): Prepared => {
    const at = now()
    const found = versions.findLast(({ catalogue }) => catalogue.effectiveFrom <= at) ?? versions[0]
    if (!found) throw new Error('no catalogue is loaded')
    return found
  }
  const find = (version?: string): Prepared | undefined =>
    version === undefined ? inEffect() : versions.find(({ catalogue }) => catalogue.version === version)
  return {
    loaded: () => versions.length > 0,
    current: () => inEffect().catalogue,
    catalogue: (version) => find(version)?.catalogue,
    matter: (code, version) => find(version)?.byCode.get(code),
    suggest: (text, { limit }) => suggest(inEffect().index, text, limit),
    async refresh() {
      // Versions never change and never go, so that their number tells whether there is anything new.
      const { rows } = await pool.query<{ count: number }>('SELECT count(*) AS count FROM catalogues')
      if (rows[0]?.count === versions.length) return
      versions = (await storedCatalogues(pool)).map(prepare)
    },
  }
}

function prepare(catalogue: Catalogue): Prepared {
  const byCode = new Map(catalogue.matters.map((matter) => [matter.code, matter]))
  return { catalogue, byCode, index: suggestionIndex(catalogue) }
}
