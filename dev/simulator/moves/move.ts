import type { Instant } from '../../../domain/kernel/instant.ts'
import type { Life } from '../life.ts'
import type { Story } from '../story.ts'

/** What will be done next to a case, and when. */
export interface Move {
  at: Instant
  act: () => void
}

/** What the player remembers of a case besides its state. */
export interface Course {
  life: Life
  story: Pick<Story, 'matter' | 'where' | 'report'>
  /** Sent to somebody who has nothing to do with it: it will come back. */
  misrouted: boolean
  /** The round of handling in which a decision about extension or suspension was tried. */
  askedInRound: number
  /** The round of handling in which the resident has been heard. */
  heardInRound: number
  /** Notes written in this round, so that nobody writes for ever. */
  notes: number
  /** Whether an officer keeps a picture of what was done; answers ids of such pictures. */
  evidence: () => string[]
  /** Keeps words of a reporter, apart from the log. */
  remark: (report: string, at: Instant, text: string) => void
}
