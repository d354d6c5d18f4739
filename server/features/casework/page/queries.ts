import { sayMatterReason, sayPlaceReason } from '../../../../contract/because.ts'
import type { CasePage } from '../../../../contract/case-page.ts'
import { allowedActions } from '../../../../domain/case/allowed-actions.ts'
import type { CaseEvent, EventOf } from '../../../../domain/case/events.ts'
import type { UnitFact } from '../../../../domain/case/facts.ts'
import type { CaseState, Part } from '../../../../domain/case/state.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { House } from '../../../ledger/feature.ts'
import type { LoadedCase } from '../../../ledger/load-case.ts'
import { calendarOf } from '../../calendar/answers.ts'
import { catalogueOf } from '../../catalogue/answers.ts'
import { peopleOf } from '../../people/answers.ts'
import { fileLabel, type FileRow } from '../files/file-label.ts'
import { labelsOf, type Labels, type Lang } from '../labels.ts'
import { scopeOf } from '../rights/scope.ts'
import { clockSteps, clockView, type WhichClock } from './queries-clock.ts'
import { reportViews } from './queries-reports.ts'
import { timelineOf } from './queries-timeline.ts'
import { findNumber, readCaseFiles, readReports, type StoredReport } from './stored-case.ts'

/** Given by a program, never by a person at the desk. */
const NOT_FROM_DESK: ReadonlySet<string> = new Set(['AbsorbCase'])

/** Everything one case page shows, in one round of questions; undefined for a case the caller may not see. */
export async function readCasePage(
  house: House,
  staff: Staff,
  id: string,
  lang: Lang,
): Promise<CasePage | undefined> {
  const { platform, ledger } = house
  const [number, loaded, reports, files] = await Promise.all([
    findNumber(platform, scopeOf(staff), id),
    ledger.load(id),
    readReports(platform, id),
    readCaseFiles(platform, id),
  ])
  if (number === undefined || !loaded) return undefined
  return drawPage(house, { staff, lang, number, loaded, reports, files })
}

interface Read {
  staff: Staff
  lang: Lang
  number: number
  loaded: LoadedCase
  reports: readonly StoredReport[]
  files: readonly FileRow[]
}

function drawPage({ platform }: House, read: Read): CasePage {
  const { staff, lang, loaded } = read
  const { state, events } = loaded
  const labels = labelsOf(platform, lang)
  const calendar = calendarOf(platform)
  const now = platform.now()
  const { place, matter } = state
  const opened = events.find((event): event is EventOf<'CaseOpened'> => event.type === 'CaseOpened')
  const words = conditionWords(platform, state, lang)
  const files = new Map(read.files.map((file) => [file.id, fileLabel(file)]))
  const clock = clockView(state, 'clock', calendar.current(), now)
  const total = clockView(state, 'total', calendar.current(), now)
  const steps = (which: WhichClock) => clockSteps(state, events, which, (at) => calendar.inForceAt(at))
  const unit = (fact: UnitFact | undefined) => fact && labels.unit(fact.id)
  return {
    id: state.id,
    number: read.number,
    version: loaded.version,
    status: state.status,
    matter: {
      ...labels.matter(matter.code, matter.catalogueVersion),
      confirmed: state.firstReceiver !== undefined,
    },
    urgent: matter.urgent,
    confidential: matter.confidential,
    place: {
      areas: labels.areas(place.path),
      ...(place.point ? { point: { lat: place.point.lat, lng: place.point.lng } } : {}),
      because: sayPlaceReason(opened?.because.place ?? '', lang),
    },
    matterBecause: sayMatterReason(opened?.because.matter ?? '', lang),
    holder: labels.unit(state.holder.id),
    handler: unit(state.handler),
    dispatcher: unit(state.dispatcher),
    firstReceiver: unit(state.firstReceiver),
    escalatedBy: [...new Set(state.escalatedBy)],
    openedAt: iso(state.openedAt),
    ...(clock ? { clock } : {}),
    clockSteps: steps('clock'),
    ...(total ? { total } : {}),
    totalSteps: steps('total'),
    ...waiting(state),
    reports: reportViews(read.reports, state, staff),
    timeline: timelineOf(events as CaseEvent[], {
      labels,
      personName: (person) => peopleOf(platform).personName(person),
      condition: (id) => words.get(id) ?? id,
      file: (id) => files.get(id),
    }),
    ...shares(state, staff, labels),
    conditions: matter.conditions.map((id) => ({ id, text: words.get(id) ?? id })),
    handleLimit: { amount: matter.limits.handle.amount, unit: matter.limits.handle.unit },
    counts: {
      reworks: state.reworks,
      returns: state.returns,
      urges: state.urges,
      supervisions: state.supervisions,
    },
    ratings: state.ratings.map(({ round, solved, satisfied }) => ({ round, solved, satisfied })),
    published: state.published,
    ...(state.mergedInto === undefined ? {} : { mergedInto: state.mergedInto }),
    allowedActions: allowedActions(state, staff, now).filter((action) => !NOT_FROM_DESK.has(action)),
  }
}

/** What somebody asked for and waits for an answer, and the suspension that runs. */
function waiting(state: CaseState): Pick<CasePage, 'suspension' | 'suspensionAsked' | 'extension'> {
  const { suspension, suspensionAsked, extension } = state
  return {
    ...(suspension && {
      suspension: { ...suspension, since: iso(suspension.since), until: iso(suspension.until) },
    }),
    ...(suspensionAsked && {
      suspensionAsked: { until: iso(suspensionAsked.until), reason: suspensionAsked.reason },
    }),
    ...(extension && {
      extension: { ...extension.amount, endorsed: extension.endorsedBy !== undefined },
    }),
  }
}

/** Who else has a part in it, or was called to the spot. */
function shares(state: CaseState, staff: Staff, labels: Labels): Pick<CasePage, 'parts' | 'whistles'> {
  const mine = new Set(staff.seats.map((seat) => seat.unit.id))
  return {
    parts: state.parts.map((part) => ({
      id: part.id,
      unit: labels.unit(part.unit.id),
      task: part.task,
      ...partDue(part),
      status: part.status,
      overdue: part.overdue,
      mine: mine.has(part.unit.id),
    })),
    whistles: state.whistles.map((whistle) => ({
      id: whistle.id,
      spot: whistle.spot,
      meetAt: iso(whistle.meetAt),
      answerBy: iso(whistle.answerBy),
      units: whistle.units.map(({ unit, answer, missed }) => ({
        unit: labels.unit(unit.id),
        ...(answer === undefined ? {} : { answer }),
        missed: missed === true,
        owes: answer === undefined && !whistle.over,
        mine: mine.has(unit.id),
      })),
    })),
  }
}

/** By when its unit must be done, or, once it was returned, the dispatcher must give it to another. */
function partDue({ status, due, clock }: Part): { due?: string } {
  if (status !== 'returned') return { due: iso(due) }
  return clock ? { due: iso(clock.due) } : {}
}

function conditionWords(platform: House['platform'], { matter }: CaseState, lang: Lang): Map<string, string> {
  const catalogue = catalogueOf(platform)
  if (!catalogue.loaded()) return new Map()
  const listed = catalogue.matter(matter.code, matter.catalogueVersion)
  return new Map(listed?.closingConditions.map((condition) => [condition.id, condition[lang]]))
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
