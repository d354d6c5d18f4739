import type { ReportView } from '../../../../contract/case-page.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { fileLabel, type FileLabel, type FileRow } from '../files/file-label.ts'
import { hideNumbers } from '../rights/hide-numbers.ts'
import { mayReadAddress, revealingSeat } from '../rights/may-reveal.ts'
import type { StoredReport } from './stored-case.ts'

/**
 * What was said, as this caller may read it: never who. Where it may be a home, the voice, and numbers written into the
 * words are only for the net of the place: by them a company would know its complainant.
 */
export function reportViews(reports: readonly StoredReport[], state: CaseState, staff: Staff): ReportView[] {
  const inNet = mayReadAddress(staff, state.place.path)
  const words = (text: string): string => (inNet ? text : hideNumbers(text))
  const shown = (files: readonly FileRow[]): FileLabel[] =>
    files.filter(({ kind }) => inNet || kind !== 'voice').map(fileLabel)
  const reveals = revealingSeat(staff, state.place.path) !== undefined
  return reports.map((report) => ({
    id: report.id,
    channel: report.channel,
    saidAt: report.said_at.toISOString(),
    text: words(report.text),
    ...(inNet && report.address !== '' ? { address: report.address } : {}),
    files: shown(report.files),
    hasIdentity: report.has_identity,
    mayReveal: reveals && report.has_identity,
    withdrawn: state.reports[report.id]?.withdrawn ?? false,
    remarks: report.remarks.map(({ at, text, files }) => ({
      at: new Date(at).toISOString(),
      text: words(text),
      files: shown(files),
    })),
  }))
}
