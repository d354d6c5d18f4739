import type { Lang, NowView, ReceiptView, StepView, WhoView } from '../../../../contract/resident.ts'
import { allowedActions } from '../../../../domain/case/allowed-actions.ts'
import { evolve } from '../../../../domain/case/evolve.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { UnitFact } from '../../../../domain/case/facts.ts'
import type { CaseState } from '../../../../domain/case/state.ts'
import { isOpen } from '../../../../domain/case/status.ts'
import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { DAY } from '../../../../domain/kernel/instant.ts'
import type { House } from '../../../ledger/feature.ts'
import type { Platform } from '../../../platform/platform.ts'
import { showReceiptCode } from '../../../platform/crypto/receipt-code.ts'
import { hideNumbers } from '../../casework/answers.ts'
import { peopleOf } from '../../people/answers.ts'
import { territoryOf } from '../../territory/answers.ts'
import { addressBesidePlace } from './address-beside-place.ts'
import { MOST_MERGES, type FoundReport } from './find-report.ts'
import { stepOf, withoutRepeats, type Step } from './resident-steps.ts'

/** Everything the page behind a receipt code shows. */
export async function receiptView(house: House, report: FoundReport, lang: Lang): Promise<ReceiptView> {
  const { platform } = house
  const { state } = report.loaded
  const [files, remarks] = await Promise.all([filesOf(platform, report.id), remarksOf(platform, report.id)])
  const now = platform.now()
  const allowed = allowedActions(state, { kind: 'resident', report: report.id }, now)
  const entry = state.reports[report.id]
  const withdrawn = entry?.withdrawn === true
  const steps: StepView[] = [
    { at: report.saidAt, kind: 'said' },
    ...(await Promise.all(stepsOf(report).map((step) => onPage(house, step)))),
    ...remarks,
  ]
  return {
    code: report.code,
    shownCode: showReceiptCode(report.code),
    saidAt: report.saidAt,
    text: report.text,
    // The English names of the areas are none of the words somebody writes here.
    address: lang === 'zh' ? addressBesidePlace(report.address, areaNames(platform, state)) : report.address,
    place: territoryOf(platform).placeName(state.place.path.at(-1) ?? '', lang),
    placeSure: state.place.path.length >= 4,
    photos: files.filter(({ kind }) => kind === 'photo').map(({ id }) => id),
    voice: files.find(({ kind }) => kind === 'voice')?.id,
    steps: steps.toSorted((a, b) => a.at - b.at),
    now: withdrawn ? { kind: 'withdrawn' } : nowOf(platform, state, allowed.includes('RateCase')),
    result: state.status === 'closed' ? resultOf(report.loaded.events) : undefined,
    may: {
      remark: !withdrawn && (isOpen(state.status) || state.status === 'closed'),
      withdraw: allowed.includes('WithdrawReport'),
      urge: allowed.includes('UrgeCase'),
      rate: allowed.includes('RateCase'),
    },
    urgedAt: entry?.urgedAt,
  }
}

function areaNames(platform: Platform, { place }: CaseState): string[] {
  return place.path.map((code) => territoryOf(platform).area(code)?.name ?? '')
}

/** Files that this receipt opens: the reporter's own, what was sent with notes to them, and the result. */
export function filesOpenTo(view: ReceiptView): ReadonlySet<string> {
  const inSteps = view.steps.flatMap((step) => ('files' in step ? step.files : []))
  return new Set([
    ...view.photos,
    ...(view.voice === undefined ? [] : [view.voice]),
    ...inSteps,
    ...(view.result?.photos ?? []),
  ])
}

function stepsOf({ id, saidAt, saidInto, loaded }: FoundReport): Step[] {
  const before = walk(saidInto.events, id)
  if (loaded.state.id === saidInto.state.id) return withoutRepeats(before)
  // After a merge the other case goes on; what happened to it before is its own affair.
  const mergedAt = before.findLast(({ kind }) => kind === 'joined')?.at ?? saidAt
  return withoutRepeats([...before, ...walk(loaded.events, id).filter(({ at }) => at >= mergedAt)])
}

function walk(events: readonly CaseEvent[], mine: string): Step[] {
  const steps: Step[] = []
  let state: CaseState | undefined
  for (const event of events) {
    // What happened before to a case that others had told of is not what came of this report.
    if (event.type === 'ReportAttached' && event.report.id === mine) steps.length = 0
    const step = stepOf(event, state, mine)
    if (step) steps.push(step)
    state = evolve(state, event)
  }
  return steps
}

async function onPage(house: House, step: Step): Promise<StepView> {
  const { platform } = house
  if (step.kind === 'declined') {
    const { earlier, ...told } = step
    return earlier ? { ...told, earlier: await earlierView(house, earlier) } : told
  }
  if (step.kind === 'joint') {
    return {
      ...step,
      who: whoOf(platform, step.who),
      others: step.others.map((unit) => whoOf(platform, unit)),
    }
  }
  return 'who' in step ? { ...step, who: whoOf(platform, step.who) } : step
}

/** How the case stands that said the same before; where it was merged, the one that it is worked on in. */
async function earlierView(
  { ledger, platform }: House,
  { id, number }: { id: CaseId; number: number },
): Promise<{ number: number; now?: NowView }> {
  let state = (await ledger.load(id))?.state
  for (let i = 0; i < MOST_MERGES && state?.mergedInto !== undefined; i += 1)
    state = (await ledger.load(state.mergedInto))?.state
  if (!state || !(isOpen(state.status) || state.status === 'closed')) return { number }
  return { number, now: nowOf(platform, state, false) }
}

/** A unit as residents know it: the net by its community, street or county, an office by its name. */
export function whoOf(
  platform: Platform,
  { id, kind, path }: Pick<UnitFact, 'id' | 'kind' | 'path'>,
): WhoView {
  const territory = territoryOf(platform)
  const ofArea = kind === 'centre' || kind === 'grid_seat'
  const area = territory.area((kind === 'grid_seat' ? path[3] : path.at(-1)) ?? '')
  const unit = peopleOf(platform).unit(id)
  if (ofArea && area) return { kind, name: area.name, nameEn: territory.areaName(area.code, 'en') }
  return { kind, name: unit?.name ?? '', nameEn: unit?.nameEn }
}

function nowOf(platform: Platform, state: CaseState, mayRate: boolean): NowView {
  switch (state.status) {
    case 'closed':
      return {
        kind: 'closed',
        mayRateUntil: mayRate ? (state.closedAt ?? 0) + state.policy.ratingDays * DAY : undefined,
      }
    case 'declined':
    case 'withdrawn':
      return { kind: state.status }
    case 'merged':
      return { kind: 'withdrawn' }
    case 'suspended':
      return { kind: 'paused', until: state.suspension?.until ?? state.lastAt }
    default: {
      const due = state.clock?.due
      return {
        kind: state.clock?.stage ?? 'review',
        who: whoOf(platform, state.holder),
        due,
        late: due !== undefined && due < platform.now(),
      }
    }
  }
}

/** What was done, in the words meant for everybody where there are some, else in those of whoever did it. */
function resultOf(events: readonly CaseEvent[]): ReceiptView['result'] {
  const resolved = events.findLast((event) => event.type === 'CaseResolved')
  const closed = events.findLast((event) => event.type === 'CaseClosed')
  if (!resolved) return undefined
  const summary = closed?.publicSummary
  return {
    text: summary === undefined ? resolved.note : hideNumbers(summary),
    photos: resolved.evidence,
  }
}

async function filesOf({ pool }: Platform, report: string): Promise<{ id: string; kind: string }[]> {
  const { rows } = await pool.query<{ id: string; kind: string }>(
    `SELECT f.id, f.kind FROM report_files r JOIN files f ON f.id = r.file_id WHERE r.report_id = $1 ORDER BY r.place`,
    [report],
  )
  return rows
}

async function remarksOf({ pool }: Platform, report: string): Promise<StepView[]> {
  const { rows } = await pool.query<{ at: Date; text: string; files: string[] }>(
    `SELECT r.at, r.text, ARRAY(SELECT file_id::text FROM remark_files WHERE remark_id = r.id ORDER BY file_id) AS files
     FROM remarks r WHERE r.report_id = $1 ORDER BY r.at`,
    [report],
  )
  return rows.map(({ at, text, files }) => ({ at: at.getTime(), kind: 'remark', text, files }))
}
