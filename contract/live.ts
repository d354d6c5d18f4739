import { z } from 'zod'

/** Server-sent event `case`: a case the listener may see has changed. */
export const LiveCase = z.object({ id: z.uuid(), version: z.number(), types: z.array(z.string()) })
export type LiveCase = z.infer<typeof LiveCase>
