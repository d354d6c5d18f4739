import type { UnitView } from '../../contract/people.ts'
import { call, queryOf } from './client.ts'

/** Units by part of their name, for a picker. `within` keeps to an area. */
export function unitSource(within?: string): (words: string) => Promise<UnitView[]> {
  return async (words) => {
    const { items } = await call<{ items: UnitView[] }>(
      'GET',
      `/api/units${queryOf({ q: words, within, size: 50 })}`,
    )
    return items
  }
}

/** One unit by its id. */
export function findUnit(id: string): Promise<UnitView> {
  return call<UnitView>('GET', `/api/units/${id}`)
}
