import type { ReportView } from '../../../../contract/case-page.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { fileLabel } from '../files/file-label.ts'
import { mayReadAddress, revealingSeat } from '../rights/may-reveal.ts'
import type { StoredReport } from './stored-case.ts'

/** What was said, as this caller may read it: never who, and where it may be a home only for the net of the place. */
export function reportViews(reports: readonly StoredReport[], state: CaseState, staff: Staff): ReportView[] {
  const readsAddress = mayReadAddress(staff, state.place.path)
  const reveals = revealingSeat(staff, state.place.path) !== undefined
  return reports.map((report) => ({
    id: report.id,
    channel: report.channel,
    saidAt: report.said_at.toISOString(),
    text: report.text,
    ...(readsAddress && report.address !== '' ? { address: report.address } : {}),
    files: report.files.map(fileLabel),
    hasIdentity: report.has_identity,
    mayReveal: reveals && report.has_identity,
    withdrawn: state.reports[report.id]?.withdrawn ?? false,
    remarks: report.remarks.map(({ at, text, files }) => ({
      at: new Date(at).toISOString(),
      text,
      files: files.map(fileLabel),
    })),
  }))
}
