import { z } from 'zod'
import { Login, OneTimePassword, line } from './people.ts'

/** Whether this city still waits for its set-up; nothing more is told without the token. */
export const SetUpOpen = z.object({ open: z.boolean() })

export const SET_UP_STEPS = ['city', 'divisions', 'administrators'] as const
export const SetUpState = z.object({
  /** What is to be done next. */
  step: z.enum(SET_UP_STEPS),
  city: z.object({ code: z.string(), name: z.string() }).optional(),
  /** How many areas there are at each level. */
  areas: z.record(z.string(), z.number().int()),
})
export type SetUpState = z.infer<typeof SetUpState>

const Administrator = z.strictObject({ name: line(40), login: Login })
export const SetUpAdministrators = z.strictObject({
  system: Administrator,
  security: Administrator,
  audit: Administrator,
})
/** The end of the set-up: one-time passwords, shown once. */
export const SetUpDone = z.object({ units: z.number().int(), administrators: z.array(OneTimePassword) })
