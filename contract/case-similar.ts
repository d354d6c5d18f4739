import { z } from 'zod'
import { CaseStatusSchema, Labelled, Moment } from './case-list.ts'

/** GET /api/cases/similar — open cases alike and near, so that one can attach instead of open. */
export const SimilarQuery = z.object({
  text: z.string().trim().min(2).max(2000),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
  /** Where no point is known: the community (or grid) it is in. */
  area: z.string().max(15).optional(),
  matter: z.string().max(20).optional(),
})

export const SimilarCase = z.object({
  id: z.uuid(),
  number: z.number(),
  status: CaseStatusSchema,
  matter: Labelled,
  place: z.array(z.string()),
  excerpt: z.string(),
  openedAt: Moment,
  reports: z.number(),
  /** 0 to 1: how much the words have in common. */
  score: z.number(),
  /** Metres from the point given; absent without one. */
  distance: z.number().optional(),
  /** Words that both have, the weightiest first. */
  because: z.array(z.string()),
})
export type SimilarCase = z.infer<typeof SimilarCase>
export const SimilarAnswer = z.object({ cases: z.array(SimilarCase) })
export type SimilarAnswer = z.infer<typeof SimilarAnswer>
