import type { CaseEvent } from '../../../domain/case/events.ts'
import { evolve, fold } from '../../../domain/case/evolve.ts'
import { isWider } from '../../../domain/case/facts.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { Followed, House, Scribe } from '../../ledger/feature.ts'
import type { LoadedCase } from '../../ledger/load-case.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { peopleOf } from '../people/answers.ts'
import { NEWS_TYPES, newsOf } from './news-for-reporters.ts'
import { UNIT_NEWS_TYPES, unitNewsOf } from './news-for-units.ts'
import { writeMessages } from './outbox.ts'
import { writeUnitNotices, type UnitNotice } from './write-unit-notices.ts'

/** A step taken again and again within a minute would fill the phone of a neighbour; older news is no news. */
const STALE = 24 * 3_600_000

/** Puts what reporters are to be told into the outbox, in the transaction that moves the bookmark. */
export const tellReporters: Scribe = {
  name: 'tell-reporters',
  types: NEWS_TYPES,
  handle: async (followed, house, client) => {
    const fresh = followed.filter((one) => one.event.at > house.platform.now() - STALE)
    const around = await casesAround(house, client, fresh)
    const told = fresh.flatMap((one) => {
      const { state, next } = around(one)
      const news = newsOf(one.event, next)
      return news && state ? [{ followed: one, news, state }] : []
    })
    await writeMessages(house, client, told)
  },
}

/** Puts news for the people of units beside their inbox. */
export const tellUnits: Scribe = {
  name: 'tell-units',
  types: UNIT_NEWS_TYPES,
  handle: async (followed, house, client) => {
    const around = await casesAround(house, client, followed.filter(mayBeNews))
    const notices: UnitNotice[] = []
    for (const one of followed.filter(mayBeNews)) {
      const { state, next } = around(one)
      if (!state) continue
      const { caseId, version, event } = one
      const liaison = await liaisonUnits(house, client, one, state)
      const news = unitNewsOf(event, { state, next, liaison })
      for (const [i, { unit, kind }] of news.entries()) {
        const id = derivedId('unit-notice', caseId, version, i)
        notices.push({ id, unit, caseId, kind, at: new Date(event.at) })
      }
    }
    await writeUnitNotices(client, notices)
  },
}

/** Most marks of clocks are not told: for those no case is read. */
function mayBeNews({ event }: Followed): boolean {
  return event.type !== 'ClockMarkPassed' || event.mark === 'most'
}

/**
 * The cases as they stood after these events: news belongs to who held a case and had spoken then, however far behind the
 * reader is. `next` is the event that came after, of the same moment where one act has several. A case just opened needs no
 * reading.
 */
async function casesAround(
  house: House,
  client: Queryable,
  followed: readonly Followed[],
): Promise<(one: Followed) => { state: CaseState | undefined; next: CaseEvent | undefined }> {
  const older = followed.filter(({ version }) => version > 1).map(({ caseId }) => caseId)
  const loaded: ReadonlyMap<string, LoadedCase> = await house.ledger.loadAll([...new Set(older)], client)
  return ({ caseId, version, event }) => {
    const events = loaded.get(caseId)?.events ?? []
    const state = version === 1 ? evolve(undefined, event) : fold(events.slice(0, version))
    return { state, next: events[version] }
  }
}

/**
 * Units of the county or the city along the place in which a liaison leader sits now. A leader of the community itself would
 * bring the news back to those who sent it up.
 */
async function liaisonUnits(
  house: House,
  client: Queryable,
  one: Followed,
  state: CaseState,
): Promise<string[]> {
  if (one.event.type !== 'CaseEscalated' || !one.event.double) return []
  const people = peopleOf(house.platform)
  const units = await people.unitsWithPosition(client, 'liaison_leader', state.place.path)
  return units.filter((id) => isWider(people.unit(id)?.level ?? 'grid', 'street'))
}
