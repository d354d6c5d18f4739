import type { CaseId } from '../../kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { isWithin } from '../../territory/area.ts'
import { shorterClock, startClock } from '../clock.ts'
import type { EarlierCase } from '../commands.ts'
import { EXITS_NAMING_A_PLACE } from '../decline-exit.ts'
import { areaOf, receivingCentre } from '../facts.ts'
import type { CaseState, Clock } from '../state.ts'
import type { Timed } from '../status.ts'
import { needText, notTooLong } from './content.ts'
import type { Decider } from './decider.ts'

/**
 * Here the clock of the whole case starts. One accepted before, whose place was moved meanwhile, is not given that time
 * again: what was promised goes on, or ends sooner where the right matter leaves less [I].
 */
const acceptCase: Decider<'AcceptCase'> = (command, { state, by, calendar }) => {
  const { at, matter } = command
  const { dispatch, total } = matter.limits
  const running = state.total && (shorterClock(calendar, state.total, total, at) ?? state.total)
  return [
    {
      type: 'CaseAccepted',
      at,
      by,
      matter,
      holder: state.holder,
      clock: startClock(calendar, 'dispatch', dispatch, at),
      total: running ?? startClock(calendar, 'total', total, at),
    },
  ]
}

const declineCase: Decider<'DeclineCase'> = (command, { state, by }) => {
  const blank = needText('reason', command.reason)
  if (blank) return blank
  const long = notTooLong('whereToGo', command.whereToGo)
  if (long) return long
  const whereToGo = command.whereToGo?.trim() ?? ''
  if (EXITS_NAMING_A_PLACE.has(command.exit) && whereToGo === '') {
    return refuse('case.where-to-go-required', { field: 'whereToGo' })
  }
  const earlier = command.exit === 'repeat' ? earlierCase(command.earlier, state) : undefined
  if (isRefusal(earlier)) return earlier
  return [
    {
      type: 'CaseDeclined',
      at: command.at,
      by,
      exit: command.exit,
      reason: command.reason,
      ...(whereToGo === '' ? {} : { whereToGo }),
      ...(earlier && { earlier }),
    },
  ]
}

/** Said before: which case it was, so that its progress can be told (Art. 11). */
function earlierCase(
  earlier: EarlierCase | undefined,
  state: CaseState,
): { id: CaseId; number: number } | Refusal {
  if (!earlier) return refuse('case.earlier-required', { field: 'earlier' })
  const { id, number, path } = earlier
  const elsewhere = id === state.id || !isWithin(path, areaOf(state.holder))
  return elsewhere ? refuse('case.earlier-elsewhere', { field: 'earlier' }) : { id, number }
}

/**
 * The stage that runs, and the whole case, keep the limit promised, unless the right matter leaves less time: a gas leak taken for a leaf
 * does not wait any longer [I]. Nobody gains time by calling a matter by another name.
 */
const correctMatter: Decider<'CorrectMatter'> = (command, { state, by, calendar }) => {
  const { at, matter, reason } = command
  const shorter = <Of extends Timed>(clock: Clock<Of> | undefined): Clock<Of> | undefined =>
    clock && shorterClock(calendar, clock, matter.limits[clock.stage], at)
  const clock = shorter(state.clock)
  const total = shorter(state.total)
  return (
    needText('reason', reason) ?? [
      {
        type: 'MatterCorrected',
        at,
        by,
        matter,
        reason,
        ...(clock === undefined ? {} : { clock }),
        ...(total === undefined ? {} : { total }),
      },
    ]
  )
}

/** A place outside the holder's area hands the case to the centre of the right place, which reviews it anew. */
const correctPlace: Decider<'CorrectPlace'> = (command, { state, by, calendar }) => {
  const blank = needText('reason', command.reason)
  if (blank) return blank
  const stays = isWithin(command.place.path, areaOf(state.holder))
  const holder = stays ? state.holder : receivingCentre(command.place)
  if (!holder) return refuse('case.outside-scope', { field: 'place' })
  const clock =
    stays && state.clock
      ? state.clock
      : startClock(calendar, 'review', state.matter.limits.review, command.at)
  return [
    {
      type: 'PlaceCorrected',
      at: command.at,
      by,
      place: command.place,
      reason: command.reason,
      holder,
      clock,
    },
  ]
}

/** Merging keeps every reporter; the other case absorbs them in the same transaction. */
const mergeCase: Decider<'MergeCase'> = (command, { state, by }) => {
  if (command.into === state.id) return refuse('case.merge-with-itself', { field: 'into' })
  if (!isWithin(command.intoPath, areaOf(state.holder)))
    return refuse('case.merge-elsewhere', { field: 'into' })
  const reports = Object.values(state.reports).filter((report) => !report.withdrawn)
  return [
    {
      type: 'CaseMerged',
      at: command.at,
      by,
      into: command.into,
      reports: reports.map((report) => report.id),
    },
  ]
}

const absorbCase: Decider<'AbsorbCase'> = (command, { state, by }) => {
  if (command.from === state.id) return refuse('case.merge-with-itself', { field: 'from' })
  if (command.reports.some((report) => state.reports[report.id]))
    return refuse('case.report-known', { field: 'reports' })
  return [{ type: 'CaseAbsorbed', at: command.at, by, from: command.from, reports: command.reports }]
}

export const desk = {
  AcceptCase: acceptCase,
  DeclineCase: declineCase,
  CorrectMatter: correctMatter,
  CorrectPlace: correctPlace,
  MergeCase: mergeCase,
  AbsorbCase: absorbCase,
}
