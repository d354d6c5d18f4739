import { z } from 'zod'

/** Longest text that a suggestion may be asked for; as long as a report may be. */
const SUGGEST_TEXT_MAX = 2000

const Labels = { zh: z.string(), en: z.string() }
const CentreLevel = z.enum(['city', 'county', 'street', 'community'])
const TimeLimit = z.object({
  amount: z.number().positive(),
  /** Urgent units run round the clock, working ones only in the working periods of working days. */
  unit: z.enum(['urgent_hour', 'urgent_day', 'working_hour', 'working_day']),
})

/** GET /api/catalogue — what anyone may see: groups with their matters, labels only. */
export const CatalogueOverview = z.object({
  version: z.string(),
  groups: z.array(
    z.object({ code: z.string(), ...Labels, matters: z.array(z.object({ code: z.string(), ...Labels })) }),
  ),
})
export type CatalogueOverview = z.infer<typeof CatalogueOverview>

/** GET /api/matters/:code — the whole matter, for the staff. `version` asks for an older catalogue. */
export const MatterParams = z.object({ code: z.string().min(1).max(32) })
export const MatterQuery = z.object({ version: z.string().min(1).max(32).optional() })
export const MatterDetail = z.object({
  code: z.string(),
  catalogueVersion: z.string(),
  ...Labels,
  group: z.object({ code: z.string(), ...Labels }),
  kind: z.enum(['component', 'event']),
  urgent: z.boolean(),
  confidential: z.boolean(),
  /** Levels whose duty list contains it. */
  levels: z.array(CentreLevel),
  rule: z.discriminatedUnion('to', [
    z.object({ id: z.string(), to: z.literal('grid_seat') }),
    z.object({ id: z.string(), to: z.literal('centre'), level: CentreLevel }),
    z.object({
      id: z.string(),
      to: z.literal('department'),
      level: CentreLevel,
      function: z.object({ code: z.string(), ...Labels }),
    }),
  ]),
  /** Dispatched at once after acceptance, with nobody choosing. */
  direct: z.boolean(),
  limits: z.object({
    review: TimeLimit,
    dispatch: TimeLimit,
    sign: TimeLimit,
    handle: TimeLimit,
    verify: TimeLimit,
    close: TimeLimit,
    total: TimeLimit,
  }),
  closingConditions: z.array(z.object({ id: z.string(), ...Labels })),
})
export type MatterDetail = z.infer<typeof MatterDetail>

/** POST /api/catalogue/suggest — which matters a text seems to speak of. */
export const SuggestRequest = z.object({ text: z.string().trim().min(1).max(SUGGEST_TEXT_MAX) })
export const SuggestAnswer = z.object({
  suggestions: z.array(
    z.object({
      code: z.string(),
      ...Labels,
      /** 0 to 1, how much in the text speaks for it; not a probability. */
      score: z.number().min(0).max(1),
      /** The words of the text that counted, the weightiest first; empty for "something else". */
      because: z.array(z.string()),
    }),
  ),
})
export type SuggestAnswer = z.infer<typeof SuggestAnswer>
