import type { CaseEvent, EventOf } from '../../../domain/case/events.ts'
import { centreAbove, centreOver } from '../../../domain/case/facts.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { UnitId } from '../../../domain/kernel/ids.ts'
import { goesUp } from './goes-up.ts'
import { firstReceiverNews } from './news-for-first-receiver.ts'
import type { NoticeKind, UnitNews } from './unit-news.ts'

/** What stood around an event. */
interface Around {
  /** The case after it. */
  state: CaseState
  /** What followed in the log, if anything did yet. */
  next: CaseEvent | undefined
  /** Units of the liaison leaders answerable for the place: a double direct report reaches them at once. */
  liaison: readonly UnitId[]
}

/** Who of the staff is told of a step, beyond what their inbox shows by itself. Nobody is told twice of one step. */
export function unitNewsOf(event: CaseEvent, around: Around): UnitNews[] {
  const told = new Map<UnitId, UnitNews>()
  const ofFirst = firstReceiverNews(event, around.state, around.next)
  for (const news of [...everyNews(event, around), ...ofFirst])
    if (!told.has(news.unit)) told.set(news.unit, news)
  return [...told.values()]
}

function everyNews(event: CaseEvent, { state, next, liaison }: Around): UnitNews[] {
  const holder = state.holder.id
  const dispatcher = state.dispatcher?.id
  const toDispatcher = (kind: NoticeKind): UnitNews[] => (dispatcher ? [{ unit: dispatcher, kind }] : [])
  switch (event.type) {
    case 'CaseUrged':
      return [{ unit: event.unit ?? holder, kind: event.by.kind === 'system' ? 'overdue' : 'urged' }]
    case 'ClockMarkPassed':
      return nearlyDue(event, state)
    case 'CaseSupervised':
      return [{ unit: event.unit ?? holder, kind: 'supervised' }]
    case 'CaseReturned':
      return [{ unit: event.holder.id, kind: 'returned' }]
    case 'CaseArbitrated':
      return [{ unit: event.holder.id, kind: 'arbitrated' }]
    case 'ExtensionAsked':
      return toDispatcher('extension_asked')
    case 'ExtensionEndorsed':
      return secondLevel(state)
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return [{ unit: holder, kind: 'extension_decided' }]
    case 'SuspensionAsked':
      return toDispatcher('suspension_asked')
    case 'CaseSuspended':
    case 'SuspensionRefused':
      return [{ unit: holder, kind: 'suspension_decided' }]
    case 'CaseReopened':
      if (event.clock.stage === 'review') return [{ unit: event.holder.id, kind: 'reviewed_again' }]
      // Who had it loses it in the same moment: what goes up is told below.
      if (goesUp(next)) return []
      return [{ unit: event.holder.id, kind: 'reopened' }, ...toDispatcher('reopened')]
    case 'CaseEscalated':
      if (goesUp(event)) return [{ unit: holder, kind: 'failed_again' }, ...toDispatcher('failed_again')]
      return event.double ? leaders(event, liaison) : []
    case 'CaseTakenUp':
      return [{ unit: event.from, kind: 'taken_up' }]
    case 'JointHandlingStarted':
      return event.parts.map((part) => ({ unit: part.unit.id, kind: 'part' }))
    case 'PartReassigned':
      return [{ unit: event.unit.id, kind: 'part' }]
    case 'PartReturned':
      return toDispatcher('returned')
    case 'PartOverdue':
      return state.parts
        .filter((part) => part.id === event.part)
        .map((part) => ({ unit: part.unit.id, kind: 'overdue' }))
    case 'PartFinished':
      return [{ unit: holder, kind: 'part_finished' }]
    case 'WhistleBlown':
      return event.units.map((unit) => ({ unit: unit.id, kind: 'whistle' }))
    case 'WhistleUnanswered':
      return silence(event, state)
    default:
      return []
  }
}

/** Everybody to whom a double direct report goes, except where it comes from. */
function leaders({ by }: EventOf<'CaseEscalated'>, liaison: readonly UnitId[]): UnitNews[] {
  const from = by.kind === 'staff' ? by.unit : undefined
  return liaison.filter((unit) => unit !== from).map((unit) => ({ unit, kind: 'escalated_double' }))
}

/**
 * Most of a limit is over and a little is left: whoever has it is told, once for each clock. Half is no news (no burden: it
 * stays in the history), and neither is the warning where the end has passed unnoticed as well.
 */
function nearlyDue({ mark, stage, part, at }: EventOf<'ClockMarkPassed'>, state: CaseState): UnitNews[] {
  const running = stage === 'total' ? state.total : state.clock
  const returned = state.parts.find(({ id }) => id === part)
  const clock = part === undefined ? running : returned?.clock
  const unit = part === undefined ? state.holder : state.dispatcher
  return mark === 'most' && clock && unit && at < clock.due ? [{ unit: unit.id, kind: 'due_soon' }] : []
}

/** Whose approval an extension still needs: the centre that sent the case, or, where that has approved, the one above. */
function secondLevel({ place, dispatcher, firstReceiver, holder, extension }: CaseState): UnitNews[] {
  const sender = dispatcher ?? firstReceiver ?? holder
  const second = extension?.endorsedBy === sender.id ? centreAbove(place, sender.level) : sender
  return second ? [{ unit: second.id, kind: 'extension_endorsed' }] : []
}

/** A unit that did not come: it is told, and so are the centre over it and whoever called. Nobody is told twice. */
function silence(
  { whistle, units }: EventOf<'WhistleUnanswered'>,
  { place, whistles }: CaseState,
): UnitNews[] {
  const called = whistles.find(({ id }) => id === whistle)
  const silent = called?.units.filter(({ unit }) => units.includes(unit.id)) ?? []
  const over = silent.flatMap(({ unit }) => centreOver(place, unit)?.id ?? [])
  const told = new Set([...units, ...over, ...(called ? [called.by] : [])])
  return [...told].map((unit) => ({ unit, kind: 'whistle_unanswered' }))
}

/** The types that `unitNewsOf` may answer for. */
export const UNIT_NEWS_TYPES = [
  'ClockMarkPassed',
  'CaseUrged',
  'CaseSupervised',
  'CaseReturned',
  'CaseArbitrated',
  'ExtensionAsked',
  'ExtensionEndorsed',
  'ExtensionGranted',
  'ExtensionRefused',
  'SuspensionAsked',
  'CaseSuspended',
  'SuspensionRefused',
  'CaseClosed',
  'CaseReopened',
  'CaseEscalated',
  'CaseTakenUp',
  'JointHandlingStarted',
  'PartReassigned',
  'PartReturned',
  'PartOverdue',
  'PartFinished',
  'WhistleBlown',
  'WhistleUnanswered',
] as const satisfies CaseEvent['type'][]
