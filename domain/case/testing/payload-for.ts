import { DAY, HOUR, type Instant } from '../../kernel/instant.ts'
import { isWithin } from '../../territory/area.ts'
import type { CaseAction, CommandOf } from '../commands.ts'
import { areaOf, centresOf, type Actor, type UnitFact } from '../facts.ts'
import { delegationTargets, isOnDutyList } from '../routes.ts'
import type { CaseState, Part } from '../state.ts'
import { latestSuspensionEnd } from '../suspension-year.ts'
import { unitHandles } from '../who.ts'

/** What a form would send: a command without who, when and its id. */
export type Payload<Action extends CaseAction> = Omit<CommandOf<Action>, 'id' | 'at' | 'actor'>

interface Asked {
  state: CaseState
  actor: Actor
  at: Instant
  /** Units to choose from; when none of them fits, an office of the sender's own area is thought up. */
  units: readonly UnitFact[]
}

type Maker<Action extends CaseAction> = (asked: Asked) => Omit<Payload<Action>, 'type'>

const factOf = ({ id, kind, level, path }: UnitFact): UnitFact => ({ id, kind, level, path })

/** Units that may be given this case by the centre that sends. */
function takers({ state, units }: Asked, sender: UnitFact): UnitFact[] {
  const office: UnitFact = { ...factOf(sender), id: `office-of-${sender.id}`, kind: 'department' }
  const fitting = units.filter((unit) => isWithin(unit.path, areaOf(sender)) && isOnDutyList(unit, state))
  return [...fitting.map(factOf), office]
}

const first = (list: readonly UnitFact[], fallback: UnitFact): UnitFact => list[0] ?? fallback
const partOf = ({ state, actor }: Asked, statuses: readonly Part['status'][]): string =>
  state.parts.find((part) => statuses.includes(part.status) && unitHandles(part.unit)(state, actor))?.id ?? ''
const somePart = ({ state }: Asked, statuses: readonly Part['status'][]): string =>
  state.parts.find((part) => statuses.includes(part.status))?.id ?? ''
const newReport = ({ state, at }: Asked) => ({
  id: `${state.id}/report-${Object.keys(state.reports).length + 1}`,
  channel: 'web' as const,
  saidAt: at,
})

const MAKERS: { [Action in CaseAction]: Maker<Action> } = {
  AttachReport: (asked) => ({ report: newReport(asked) }),
  WithdrawReport: () => ({}),
  UrgeCase: () => ({}),
  AcceptCase: ({ state }) => ({ matter: state.matter }),
  DeclineCase: ({ state }) => ({
    exit: 'outside_duties',
    reason: 'not ours',
    whereToGo: 'the bank',
    earlier: { id: `earlier-than-${state.id}`, number: 1, path: state.holder.path },
  }),
  CorrectMatter: ({ state }) => ({ matter: state.matter, reason: 'looked again' }),
  CorrectPlace: ({ state }) => ({ place: state.place, reason: 'looked again' }),
  MergeCase: ({ state }) => ({ into: `other-than-${state.id}`, intoPath: state.holder.path }),
  AbsorbCase: (asked) => ({ from: `other-than-${asked.state.id}`, reports: [newReport(asked)] }),
  DispatchCase: (asked) => {
    const to = first(takers(asked, asked.state.holder), asked.state.holder)
    return { to, ...(asked.state.escalatedBy.includes(to.id) ? { note: 'it is yours' } : {}) }
  },
  SignCase: () => ({}),
  ReturnCase: () => ({ reason: 'not ours' }),
  AskArbitration: () => ({ reason: 'nobody takes it' }),
  ArbitrateCase: (asked) => ({
    to: first(takers(asked, asked.state.holder), asked.state.holder),
    reason: 'yours',
  }),
  EscalateCase: () => ({ reason: 'beyond us', double: true }),
  DelegateCase: ({ state }) => ({
    to: first(delegationTargets(state).allowed, state.holder),
    reason: 'nearer to you',
  }),
  TakeUpCase: () => ({ reason: 'nobody stirs' }),
  StartJointHandling: (asked) => {
    const [lead = asked.state.holder, ...others] = takers(asked, asked.state.holder)
    const helpers =
      others.length > 0 ? others.slice(0, 2) : takers(asked, { ...asked.state.holder, id: 'two' })
    const limit = asked.state.matter.limits.handle
    const number = Object.keys(asked.state.reports).length + asked.at
    const parts = helpers.map((unit, i) => ({ id: `part-${number}-${i}`, unit, task: 'help', limit }))
    return { lead, parts }
  },
  SignPart: (asked) => ({ part: partOf(asked, ['waiting']) }),
  FinishPart: (asked) => ({ part: partOf(asked, ['signed']), note: 'done', evidence: [] }),
  ReturnPart: (asked) => ({ part: partOf(asked, ['waiting', 'signed']), reason: 'not ours' }),
  ReassignPart: (asked) => {
    const sender = asked.state.dispatcher ?? asked.state.holder
    return { part: somePart(asked, ['returned']), unit: first(takers(asked, sender), sender) }
  },
  CancelPart: (asked) => ({ part: somePart(asked, ['returned', 'waiting', 'signed']), reason: 'not needed' }),
  WhistleUp: ({ state, at, units }) => {
    const along = units.filter((unit) => isWithin(state.place.path, areaOf(unit))).map(factOf)
    const called = along.length > 0 ? along.slice(0, 2) : centresOf(state.place).slice(-1)
    const whistle = `whistle-${state.whistles.length + 1}`
    return { whistle, units: called, spot: 'the gate', meetAt: at + HOUR, reason: 'come' }
  },
  AnswerWhistle: ({ state, actor }) => {
    const open = state.whistles.filter((whistle) => !whistle.over)
    const mine = open.find((whistle) =>
      whistle.units.some((one) => one.answer === undefined && unitHandles(one.unit)(state, actor)),
    )
    return { whistle: mine?.id ?? '', answer: 'present', note: '' }
  },
  NoteProgress: () => ({ text: 'on the way', toReporter: true, files: [] }),
  AskExtension: ({ state }) => ({ amount: state.matter.limits.handle, reason: 'rain' }),
  GrantExtension: () => ({}),
  RefuseExtension: () => ({ reason: 'no' }),
  AskSuspension: ({ state, at }) => ({
    until: Math.min(at + 30 * DAY, latestSuspensionEnd(state, at)),
    reason: 'frost',
  }),
  SuspendCase: () => ({}),
  RefuseSuspension: () => ({ reason: 'no' }),
  ResumeCase: () => ({}),
  ResolveCase: () => ({ note: 'mended', evidence: ['photo'] }),
  VerifyCase: ({ state }) => ({ ticked: [...state.matter.conditions] }),
  FailVerification: ({ state }) => ({ unmet: state.matter.conditions.slice(0, 1), reason: 'still dark' }),
  CloseCase: () => ({ publish: true, publicSummary: 'mended' }),
  CallBack: ({ state }) => {
    const left = Object.values(state.reports).find(
      (report) => !report.withdrawn && report.ratedRound !== state.reworks,
    )
    return { report: left?.id ?? '', reached: true, solved: true, satisfied: true }
  },
  RateCase: () => ({ solved: true, satisfied: true, reasons: [] }),
  ReopenCase: () => ({ reason: 'not done' }),
  SuperviseCase: () => ({ note: 'see to it' }),
  ElapseTime: () => ({}),
}

/**
 * A well-formed payload for `action` which `decide` accepts whenever `allowedActions` names the action: the way to try
 * out or play any case without knowing its form. Prefers the first fitting of `units` as the one to give it to.
 */
export function payloadFor<Action extends CaseAction>(
  action: Action,
  state: CaseState,
  actor: Actor,
  at: Instant,
  units: readonly UnitFact[] = [],
): Payload<Action> {
  // The table pairs each action with its own maker; TypeScript cannot follow the pairing through a type parameter.
  const maker = MAKERS[action] as Maker<CaseAction>
  return { type: action, ...maker({ state, actor, at, units }) } as Payload<Action>
}

/** The same as a whole command. */
export function commandFor<Action extends CaseAction>(
  action: Action,
  state: CaseState,
  actor: Actor,
  at: Instant,
  units: readonly UnitFact[] = [],
): CommandOf<Action> {
  const payload = payloadFor(action, state, actor, at, units)
  return { ...payload, id: `${action}-${at}`, at, actor } as unknown as CommandOf<Action>
}
