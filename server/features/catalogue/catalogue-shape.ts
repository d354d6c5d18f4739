import { z } from 'zod'
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts'
import { DEPARTMENT_FUNCTIONS } from '../../../domain/catalogue/department-function.ts'
import { MATTER_KINDS, type Matter } from '../../../domain/catalogue/matter.ts'
import { CENTRE_LEVELS } from '../../../domain/territory/area.ts'

const label = z.string().trim().min(1).max(100)
const code = z.string().regex(/^[A-Za-z0-9_.-]{1,32}$/)
const level = z.enum(CENTRE_LEVELS)
const limit = z.object({
  amount: z.number().positive().max(10_000),
  unit: z.enum(['urgent_hour', 'urgent_day', 'working_hour', 'working_day']),
})
const duty = z.string().refine((word) => Object.hasOwn(DEPARTMENT_FUNCTIONS, word))

/** The gate for a matter that comes from outside the code: a file, a table row. */
export const MatterShape = z.object({
  code,
  catalogueVersion: code,
  zh: label,
  en: label,
  group: code,
  kind: z.enum(MATTER_KINDS),
  urgent: z.boolean(),
  confidential: z.boolean(),
  levels: z.array(level).min(1),
  rule: z.discriminatedUnion('to', [
    z.object({ id: code, to: z.literal('grid_seat') }),
    z.object({ id: code, to: z.literal('centre'), level }),
    z.object({ id: code, to: z.literal('department'), level, function: duty }),
  ]),
  direct: z.boolean(),
  limits: z.object({
    review: limit,
    dispatch: limit,
    sign: limit,
    handle: limit,
    verify: limit,
    close: limit,
    total: limit,
  }),
  closingConditions: z.array(z.object({ id: code, zh: label, en: label })).min(1),
  keywordsZh: z.array(z.string().min(1).max(20)),
}) satisfies z.ZodType<Matter>

export const GroupShape = z.object({ code, zh: label, en: label })

/** The gate for a whole catalogue. What hangs together across matters is checked by `catalogueProblems`. */
export const CatalogueShape = z.object({
  version: code,
  title: label,
  effectiveFrom: z.number().int(),
  groups: z.array(GroupShape).min(1),
  matters: z.array(MatterShape).min(1),
  other: code,
}) satisfies z.ZodType<Catalogue>
