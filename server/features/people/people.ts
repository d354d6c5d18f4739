import type { UnitId } from '../../../domain/kernel/ids.ts'
import { KeptFresh } from '../../platform/freshness/kept-fresh.ts'
import type { Platform } from '../../platform/platform.ts'
import { Sessions } from './auth/sessions.ts'
import { Directory } from './directory.ts'
import { readRevisions } from './revisions.ts'
import { Rights } from './rights.ts'

/** Says how many open cases a unit holds; asked before the unit is closed. */
export type OpenCaseCount = (unit: UnitId) => Promise<number>

/** How often a process looks for changes made by others, in milliseconds. */
const POLL = 750

/** What this process holds of units, persons, rights and sessions: one per Platform. */
export class People {
  readonly directory = new Directory()
  readonly rights: Rights
  readonly sessions: Sessions
  readonly openCaseCounts: OpenCaseCount[] = []
  #platform: Platform
  #rightsRevision = -1
  #fresh: KeptFresh

  constructor(platform: Platform) {
    this.#platform = platform
    this.rights = new Rights(platform.pool, this.directory)
    this.sessions = new Sessions(platform)
    this.#fresh = new KeptFresh({ what: 'people', every: POLL, log: platform.log }, () => this.#refreshNow())
  }

  /** Takes over what changed in the database since the last time. */
  refresh(): Promise<void> {
    return this.#fresh.refresh()
  }

  start(): Promise<void> {
    return this.#fresh.start()
  }

  stop(): Promise<void> {
    return this.#fresh.stop()
  }

  async #refreshNow(): Promise<void> {
    const { directory, rights } = await readRevisions(this.#platform.pool)
    if (directory !== this.directory.revision) await this.directory.load(this.#platform.pool, directory)
    if (rights === this.#rightsRevision) return
    this.#rightsRevision = rights
    this.rights.clear()
    this.sessions.forget()
  }
}

const known = new WeakMap<Platform, People>()

/** The state of this process; neighbours ask `answers.ts` instead. */
export function peopleHeldBy(platform: Platform): People {
  let people = known.get(platform)
  if (!people) known.set(platform, (people = new People(platform)))
  return people
}
