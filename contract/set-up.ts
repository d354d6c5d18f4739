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

/** Signs of a one-time password: no 0/o, 1/i/l, for it is read out, written on a slip and typed by somebody else. */
export const ONE_TIME_SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUP = `[${ONE_TIME_SIGNS}]{4}`
/** Fewer different signs than this are typed by hand, not drawn by lot: of twelve drawn, one in a million has so few. */
const FEWEST_SIGNS = 5

/**
 * A one-time password drawn in the browser before the last step: it is noted first, so that no lost answer can take it
 * away. Three groups of four, about 59 random bits.
 */
export const DrawnPassword = z
  .string()
  .regex(new RegExp(`^${GROUP}-${GROUP}-${GROUP}$`))
  .refine((drawn) => new Set(drawn.replaceAll('-', '')).size >= FEWEST_SIGNS)

const Administrator = z.strictObject({ name: line(40), login: Login, oneTimePassword: DrawnPassword })
export const SetUpAdministrators = z.strictObject({
  system: Administrator,
  security: Administrator,
  audit: Administrator,
})
/** The end of the set-up. The one-time passwords are known already where they were drawn. */
export const SetUpDone = z.object({
  units: z.number().int(),
  administrators: z.array(OneTimePassword.omit({ oneTimePassword: true })),
})
