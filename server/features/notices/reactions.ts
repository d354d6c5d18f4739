import { fold } from '../../../domain/case/evolve.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { derivedId } from '../../ledger/elapse-timers.ts'
import type { Followed, House, Reaction } from '../../ledger/feature.ts'
import { peopleOf } from '../people/answers.ts'
import { NEWS_TYPES, newsOf } from './news-for-reporters.ts'
import { UNIT_NEWS_TYPES, unitNewsOf } from './news-for-units.ts'
import { writeMessages } from './outbox.ts'

/** A step taken again and again within a minute would fill the phone of a neighbour; older news is no news. */
const STALE = 24 * 3_600_000

/** Puts what reporters are to be told into the outbox, in the transaction that moves the bookmark. */
export const tellReporters: Reaction = {
  name: 'tell-reporters',
  types: NEWS_TYPES,
  handle: async (followed, house, client) => {
    const fresh = followed.filter((one) => one.event.at > house.platform.now() - STALE)
    for (const one of fresh) {
      const news = newsOf(one.event)
      const state = news && (await stateAfter(house, one))
      if (news && state) await writeMessages(house, client, one, news, state)
    }
  },
}

/** Puts news for the people of units beside their inbox. */
export const tellUnits: Reaction = {
  name: 'tell-units',
  types: UNIT_NEWS_TYPES,
  handle: async (followed, house, client) => {
    for (const one of followed) {
      const state = await stateAfter(house, one)
      if (!state) continue
      const news = unitNewsOf(one.event, state, await liaisonUnits(house, one, state))
      for (const [i, { unit, kind }] of news.entries()) {
        await client.query(
          `INSERT INTO unit_notices (id, unit, case_id, kind, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
          [
            derivedId('unit-notice', one.caseId, one.version, i),
            unit,
            one.caseId,
            kind,
            new Date(one.event.at),
          ],
        )
      }
    }
  },
}

/**
 * The case as it stood after this event: news belongs to who held the case and had spoken then, however far behind the
 * reader is.
 */
async function stateAfter(house: House, { caseId, version }: Followed): Promise<CaseState | undefined> {
  return fold((await house.ledger.load(caseId))?.events.slice(0, version) ?? [])
}

/** Units along the place in which a liaison leader sits now. */
async function liaisonUnits(house: House, one: Followed, state: CaseState): Promise<string[]> {
  if (one.event.type !== 'CaseEscalated' || !one.event.double) return []
  return peopleOf(house.platform).unitsWithPosition('liaison_leader', state.place.path)
}
