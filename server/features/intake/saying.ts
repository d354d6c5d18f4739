import type { Channel } from '../../../domain/case/facts.ts'
import type { AreaCode, CaseId, FileId, MatterCode, ReportId, UnitId } from '../../../domain/kernel/ids.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'

/** WGS84 degrees. */
export interface Point {
  lat: number
  lng: number
}

/** How somebody said where it is; everything may be missing. */
export interface PlaceHints {
  point?: Point
  /** Chosen from the tree or from the choices offered. */
  area?: AreaCode
  /** The place in the reporter's own words. */
  address: string
  /** Came with the link of this community or grid (`/c/…`). */
  link?: AreaCode
}

/** What one person says, cleaned and checked, before it is a report. */
export interface Saying extends PlaceHints {
  /** Made by the client; the same saying sent again is the same report. */
  clientId: string
  text: string
  name?: string
  phone?: string
  lang: 'zh' | 'en'
  /** Version of the purpose notice that was shown. */
  noticeVersion: string
  channel: Channel
  saidAt: Instant
  /** Chosen by a person; else it is suggested from the words. */
  matter?: MatterCode
  /** Kept already (`uploads.ts`), in the order shown. */
  files: readonly FileId[]
}

/** An acknowledged saying: durable, and the same answer again for a repeat. */
export interface Said {
  receiptCode: string
  caseId: CaseId
  reportId: ReportId
  /** True if it had been said before under the same client id. */
  repeated: boolean
  /** Who has it now and until when; absent for a repeat, whose case may have moved on. */
  holder?: { id: UnitId; path: AreaCode[] }
  due?: Instant
}
