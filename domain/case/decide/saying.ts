import { refuse } from '../../kernel/refusal.ts'
import type { CaseEvent } from '../events.ts'
import { notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

const attachReport: Decider<'AttachReport'> = (command, { state, by }) =>
  state.reports[command.report.id]
    ? refuse('case.report-known')
    : [
        {
          type: 'ReportAttached',
          at: command.at,
          by: by.kind === 'resident' ? { kind: 'resident', report: command.report.id } : by,
          report: command.report,
        },
      ]

/**
 * The last reporter who withdraws ends the case, unless the matter is urgent: a gas leak stays a gas leak [I].
 */
const withdrawReport: Decider<'WithdrawReport'> = ({ at }, { state, by }) => {
  if (by.kind !== 'resident' || by.report === undefined) return refuse('case.report-unknown')
  const mine = by.report
  const events: CaseEvent[] = [{ type: 'ReportWithdrawn', at, by, report: mine }]
  const others = Object.values(state.reports).some((report) => report.id !== mine && !report.withdrawn)
  if (!others && !state.matter.urgent) events.push({ type: 'CaseWithdrawn', at, by })
  return events
}

/** Only officials' words go with it: what residents say never enters the log. */
const urgeCase: Decider<'UrgeCase'> = (command, { by }) =>
  notTooLong('note', command.note) ?? [
    {
      type: 'CaseUrged',
      at: command.at,
      by,
      ...(by.kind === 'resident' && by.report !== undefined ? { report: by.report } : {}),
      ...(by.kind !== 'staff' || command.note === undefined ? {} : { note: command.note }),
    },
  ]

export const saying = { AttachReport: attachReport, WithdrawReport: withdrawReport, UrgeCase: urgeCase }
