import { z } from 'zod'

/**
 * Server-sent event `case`: a case the listener may see has changed. Before the first comes `ready` (data `{}`): from then
 * on nothing is missed, so that a screen that reads its list after it is never behind.
 */
export const LiveCase = z.object({ id: z.uuid(), version: z.number(), types: z.array(z.string()) })
export type LiveCase = z.infer<typeof LiveCase>
