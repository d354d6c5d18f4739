import { z } from 'zod'

/** Counts of an area's direct children by status and age of the open cases; each figure opens into its list. */
export const OverviewQuery = z.object({ area: z.string().max(15).optional() })
export const OverviewRow = z.object({
  area: z.object({ code: z.string(), name: z.string(), level: z.string() }),
  open: z.number(),
  overdue: z.number(),
  /** Waiting for a centre, in hand, waiting to be verified or closed, suspended. */
  waiting: z.number(),
  inHand: z.number(),
  finishing: z.number(),
  suspended: z.number(),
  /** Open cases by days since they were said. */
  ages: z.object({
    upTo1: z.number(),
    upTo3: z.number(),
    upTo7: z.number(),
    upTo30: z.number(),
    older: z.number(),
  }),
  closed: z.number(),
})
export type OverviewRow = z.infer<typeof OverviewRow>
export const OverviewAnswer = z.object({
  area: z.object({ code: z.string(), name: z.string(), level: z.string() }),
  /** From the city down to `area`, as far as the caller may see. */
  path: z.array(z.object({ code: z.string(), name: z.string() })),
  total: OverviewRow,
  rows: z.array(OverviewRow),
})
export type OverviewAnswer = z.infer<typeof OverviewAnswer>
