import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'

/** Work that belongs to new areas, done in the transaction that adds them; `at` is epoch milliseconds. */
export type WithNewAreas = (client: Queryable, at: number) => Promise<unknown>
/** What a neighbour does once areas have changed for good, for instance take its own changes into memory. */
export type AfterChange = () => Promise<unknown>

const listeners = new WeakMap<Platform, Map<WithNewAreas, AfterChange | undefined>>()

/** Lets a neighbour take part whenever areas are added; the same work once, however often it is named. */
export function takePart(platform: Platform, work: WithNewAreas, after?: AfterChange): void {
  const list = listeners.get(platform)
  if (list === undefined) listeners.set(platform, new Map([[work, after]]))
  else list.set(work, after)
}

/** Gives every neighbour its turn. */
export async function areasWereAdded(platform: Platform, client: Queryable, at: number): Promise<void> {
  for (const work of listeners.get(platform)?.keys() ?? []) await work(client, at)
}

/** Awaited before a change is answered: whoever made it finds what came with it. */
export async function neighboursCatchUp(platform: Platform): Promise<void> {
  for (const after of listeners.get(platform)?.values() ?? []) await after?.()
}
