import type { Instant } from '../../domain/kernel/instant.ts'
import type { PlayedReport } from './invent-report.ts'

/** Something that comes from outside the main line and may come too late: then it does not happen. */
export interface Happening {
  at: Instant
  act: () => void
}

/** What a reporter added afterwards. */
export interface PlayedRemark {
  id: string
  reportId: string
  clientId: string
  at: Instant
  text: string
}

/** What happenings leave behind outside the log. */
export interface Traces {
  reports: PlayedReport[]
  add: (happening: Happening) => void
}
