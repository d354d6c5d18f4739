import type { UnitView } from '../../contract/people.ts'
import { call, queryOf } from './client.ts'

/** Units by part of their name, for a picker, called as the reader calls them. `within` keeps to an area. */
export function unitSource(within?: string): (words: string) => Promise<UnitView[]> {
  return async (words) => {
    const { items } = await call<{ items: UnitView[] }>(
      'GET',
      `/api/units${queryOf({ q: words, within, size: 50 })}`,
    )
    return items.map(called)
  }
}

/** One unit by its id. */
export async function findUnit(id: string): Promise<UnitView> {
  return called(await call<UnitView>('GET', `/api/units/${id}`))
}

function called(unit: UnitView): UnitView {
  return { ...unit, name: unit.label }
}
