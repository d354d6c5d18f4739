import type { CaseStatus } from '../../../domain/case/status.ts'
import { review } from './desk-moves.ts'
import { close, hear, verify } from './finishing-moves.ts'
import { handle, resume } from './handling-moves.ts'
import type { Course, Move } from './move.ts'
import { arbitrate, dispatch, sign } from './routing-moves.ts'
import { orTakenUp } from './take-up-moves.ts'

type Mover = (course: Course) => Move | undefined

/** Who moves next in each state. */
export const MOVERS: Partial<Record<CaseStatus, Mover>> = {
  reported: orTakenUp(review),
  accepted: orTakenUp(dispatch),
  returned: orTakenUp(dispatch),
  arbitrating: arbitrate,
  dispatched: orTakenUp(sign),
  handling: handle,
  suspended: resume,
  resolved: verify,
  verified: close,
  closed: hear,
}
