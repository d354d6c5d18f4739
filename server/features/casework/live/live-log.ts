import { endOfLog, readLog, type Bookmark } from '../../../ledger/follow-log.ts'
import type { Platform } from '../../../platform/platform.ts'
import { sees, type SeenCase } from '../rights/sees.ts'
import type { Scope } from '../rights/scope.ts'

/** News of a case that somebody who listens may see. */
export interface LiveNews {
  id: string
  version: number
  types: string[]
}

/** Somebody with an open screen. */
export interface Listener {
  scope: Scope
  tell: (news: LiveNews) => void
}

const EVERY = 300
const PAGE = 500

interface Changed extends SeenCase {
  id: string
  version: number
}

/**
 * The end of the log as this process sees it, read three times a second while somebody listens and not at all
 * otherwise; the cost does not grow with the number of screens. What a listener may not see is never told, not even
 * that it exists.
 */
export class LiveLog {
  #platform: Platform
  #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | undefined
  #looking = false
  #bookmark: Bookmark | undefined

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /**
   * Hears everything that happens from the moment this is answered.
   * @returns how to stop listening.
   */
  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener)
    try {
      if (!this.#bookmark) {
        const end = await endOfLog(this.#platform.pool)
        // Somebody else may have begun meanwhile, and read on: never forward past what that one has to hear.
        this.#bookmark ??= end
      }
    } catch (error) {
      this.#listeners.delete(listener)
      throw error
    }
    if (!this.#timer && !this.#looking) this.#plan(0)
    return () => void this.#listeners.delete(listener)
  }

  #plan(after: number): void {
    this.#timer = setTimeout(() => void this.#look(), after).unref()
  }

  async #look(): Promise<void> {
    this.#timer = undefined
    // Whoever comes when nobody listens hears what happens from then on.
    if (this.#listeners.size === 0) this.#bookmark = undefined
    else {
      this.#looking = true
      try {
        while ((await this.#readOn()) === PAGE);
      } catch (error) {
        this.#platform.log.warn({ err: error }, 'live news could not be read')
      }
      this.#looking = false
      this.#plan(EVERY)
    }
  }

  async #readOn(): Promise<number> {
    const { pool } = this.#platform
    const from = this.#bookmark
    if (!from) return 0
    const rows = await readLog(pool, from, PAGE)
    const last = rows.at(-1)
    if (!last) return 0
    this.#bookmark = { xid: last.xid, position: last.position }
    const types = new Map<string, string[]>()
    for (const { stream, type } of rows) types.set(stream, [...(types.get(stream) ?? []), type])
    for (const changed of await this.#readCases([...types.keys()])) {
      const news = { id: changed.id, version: changed.version, types: types.get(changed.id) ?? [] }
      for (const { scope, tell } of this.#listeners) if (sees(scope, changed)) tell(news)
    }
    return rows.length
  }

  async #readCases(ids: readonly string[]): Promise<Changed[]> {
    const { rows } = await this.#platform.pool.query<Changed>({
      name: 'live-cases',
      text: `SELECT c.id, c.version, c.confidential, c.county, c.street, c.community, c.grid, c.holder, c.handler,
               coalesce((SELECT json_agg(json_build_object('unit', share.unit, 'role', share.role, 'owes', share.owes))
                         FROM case_units share WHERE share.case_id = c.id), '[]') AS shares
             FROM cases c WHERE c.id = ANY ($1::uuid[])`,
      values: [ids],
    })
    return rows
  }
}

const known = new WeakMap<Platform, LiveLog>()

/** The one reader of this process. */
export function liveLogOf(platform: Platform): LiveLog {
  let live = known.get(platform)
  if (!live) known.set(platform, (live = new LiveLog(platform)))
  return live
}
