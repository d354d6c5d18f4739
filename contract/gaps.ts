import { z } from 'zod'

/** What a city needs before its first report can be accepted and go its way, in the order in which it is mended. */
export const GAP_KINDS = [
  'unit',
  'catalogue',
  'department',
  'coordinator',
  'officer',
  'solver',
  'password',
  'upper-coordinator',
  'calendar',
  'boundary',
  'second-factor',
  'sms',
] as const
export const GapKind = z.enum(GAP_KINDS)
export type GapKind = z.infer<typeof GapKind>

/** Who mends a point. */
export const GapPower = z.enum(['admin.system', 'admin.security'])
export type GapPower = z.infer<typeof GapPower>

/** One point of the set-up: how much of it is still missing. */
export const Gap = z.object({
  kind: GapKind,
  /** How many are missing, of how many that there should be; 0 where the point is in order. */
  missing: z.number().int(),
  of: z.number().int(),
  /** Without it what residents say is accepted or dispatched by nobody; the others can wait. */
  needed: z.boolean(),
  /** `coordinator`: communities among the missing whose centre above is empty as well. */
  uncovered: z.number().int().optional(),
  /** `calendar`: the years without a holiday table. */
  years: z.array(z.number().int()).optional(),
  /** `department`: functions that rules of the catalogue name, with the areas of a level that have none. */
  functions: z
    .array(
      z.object({ level: z.string(), function: z.string(), missing: z.number().int(), of: z.number().int() }),
    )
    .optional(),
  /** The first few places where it is missing; `unit` where somebody has to be appointed. */
  places: z.array(z.object({ area: z.string(), unit: z.string().optional(), name: z.string() })),
})
export type Gap = z.infer<typeof Gap>

export const GapsAnswer = z.object({
  /** Nothing that is needed is missing, whoever mends it. */
  ready: z.boolean(),
  /** The points that the reader can mend. */
  items: z.array(Gap),
  /** How many open points are left to another administrator. */
  elsewhere: z.array(z.object({ power: GapPower, open: z.number().int() })),
})
export type GapsAnswer = z.infer<typeof GapsAnswer>
