/** The task for whoever tells the staff that a reporter added something; it names neither words nor persons. */
export const REMARK_ADDED = 'remark-added'

/** What its job carries. */
export interface RemarkAdded {
  /** The case it is worked on in. */
  caseId: string
  remark: string
  /** Epoch milliseconds. */
  at: number
}
