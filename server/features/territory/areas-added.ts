import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'

/** Work that belongs to new areas, done in the transaction that adds them; `at` is epoch milliseconds. */
export type WithNewAreas = (client: Queryable, at: number) => Promise<unknown>

const listeners = new WeakMap<Platform, Set<WithNewAreas>>()

/** Lets a neighbour take part whenever areas are added; the same work once, however often it is named. */
export function takePart(platform: Platform, work: WithNewAreas): void {
  const list = listeners.get(platform)
  if (list === undefined) listeners.set(platform, new Set([work]))
  else list.add(work)
}

/** Gives every neighbour its turn. */
export async function areasWereAdded(platform: Platform, client: Queryable, at: number): Promise<void> {
  for (const work of listeners.get(platform) ?? []) await work(client, at)
}
