import { z } from 'zod'

/** What stands between signing in and the desk: nothing, a code to be typed, or one to be set up first. */
export const SecondFactorState = z.enum(['off', 'on', 'asked', 'needed'])

/** Begins the set-up: the present password, since a session left open is no proof of who sits there. */
export const SecondFactorBegin = z.strictObject({ password: z.string().min(1).max(1_000) })
/** What the phone has to know, once; nothing is asked before a first code proved that it does. */
export const SecondFactorBegun = z.object({
  /** In base32, for phones that cannot take a picture of the code. */
  secret: z.string(),
  /** Address of an SVG picture, `data:…`. */
  qr: z.string(),
})
export type SecondFactorBegun = z.infer<typeof SecondFactorBegun>

/** Six digits of the phone or, where it is taken, one of the codes for a lost phone. */
const Code = z.string().trim().min(1).max(40)
export const SecondFactorCode = z.strictObject({ code: Code })
/** Codes for a lost phone, each good once; shown once. */
export const SecondFactorOn = z.object({ recoveryCodes: z.array(z.string()) })
export type SecondFactorOn = z.infer<typeof SecondFactorOn>
export const SecondFactorOff = z.strictObject({ password: z.string().min(1).max(1_000), code: Code })
