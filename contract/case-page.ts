import { z } from 'zod'
import { DueStepShape } from './calendar.ts'
import { CaseStatusSchema, ClockView, Labelled, Moment, UnitLabel } from './case-list.ts'

export const FileLabel = z.object({
  id: z.uuid(),
  kind: z.enum(['photo', 'voice', 'document']),
  width: z.number().optional(),
  height: z.number().optional(),
})
export type FileLabel = z.infer<typeof FileLabel>

/** What one person said, without who it was. */
export const ReportView = z.object({
  id: z.uuid(),
  channel: z.string(),
  saidAt: Moment,
  text: z.string(),
  /** The place in the reporter's own words; hidden from departments and companies where it may point to a home. */
  address: z.string().optional(),
  files: z.array(FileLabel),
  /** True if a name or a phone number was left; seeing it takes a purpose and leaves a line in the log. */
  hasIdentity: z.boolean(),
  mayReveal: z.boolean(),
  withdrawn: z.boolean(),
  remarks: z.array(z.object({ at: Moment, text: z.string(), files: z.array(FileLabel) })),
})
export type ReportView = z.infer<typeof ReportView>

/** One step of the history as a screen tells it: the sentence is made by the screen from type, names and details. */
export const TimelineEntry = z.object({
  version: z.number(),
  type: z.string(),
  at: Moment,
  by: z.object({
    kind: z.enum(['staff', 'resident', 'system']),
    person: z.string().optional(),
    unit: z.string().optional(),
    position: z.string().optional(),
  }),
  /** Names and values of the step: unit names, reasons, notes, conditions; never identities of residents. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  files: z.array(FileLabel),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const PartView = z.object({
  id: z.string(),
  unit: UnitLabel,
  task: z.string(),
  /** By when its unit must be done; once returned, by when the dispatcher must give it to another. */
  due: Moment.optional(),
  status: z.enum(['waiting', 'signed', 'finished', 'returned', 'cancelled']),
  overdue: z.boolean(),
  mine: z.boolean(),
})

export const WhistleView = z.object({
  id: z.string(),
  spot: z.string(),
  meetAt: Moment,
  /** By when each must have reported in or explained. */
  answerBy: Moment,
  units: z.array(
    z.object({
      unit: UnitLabel,
      answer: z.enum(['present', 'explained']).optional(),
      /** Its time passed without an answer, whatever came later. */
      missed: z.boolean(),
      /** Still has to answer. */
      owes: z.boolean(),
      mine: z.boolean(),
    }),
  ),
})

/**
 * One line of the arithmetic of a due time; the screen words it. After the count itself stands what moved its end:
 * an extension (`from` and `to` are due times) or a pause (`from` and `to` are when the clock stood still).
 */
export const DueStepView = z.discriminatedUnion('kind', [
  ...DueStepShape.options,
  z.object({ kind: z.literal('extended'), from: Moment, to: Moment }),
  z.object({ kind: z.literal('paused'), from: Moment, to: Moment }),
])
export type DueStepView = z.infer<typeof DueStepView>

export const CasePage = z.object({
  id: z.uuid(),
  number: z.number(),
  version: z.number(),
  status: CaseStatusSchema,
  matter: Labelled.extend({ confirmed: z.boolean() }),
  urgent: z.boolean(),
  confidential: z.boolean(),
  place: z.object({
    areas: z.array(Labelled.extend({ level: z.string() })),
    point: z.object({ lat: z.number(), lng: z.number() }).optional(),
    because: z.string(),
  }),
  matterBecause: z.string(),
  holder: UnitLabel,
  handler: UnitLabel.optional(),
  dispatcher: UnitLabel.optional(),
  firstReceiver: UnitLabel.optional(),
  /** Units that sent it up: whoever gives it back to one of them says why. */
  escalatedBy: z.array(z.uuid()),
  openedAt: Moment,
  clock: ClockView.optional(),
  clockSteps: z.array(DueStepView),
  /** The clock of the whole case, from acceptance or reopening to closing, with its arithmetic. */
  total: ClockView.optional(),
  totalSteps: z.array(DueStepView),
  suspension: z.object({ since: Moment, until: Moment, reason: z.string() }).optional(),
  extension: z.object({ amount: z.number(), unit: z.string(), endorsed: z.boolean() }).optional(),
  suspensionAsked: z.object({ until: Moment, reason: z.string() }).optional(),
  reports: z.array(ReportView),
  timeline: z.array(TimelineEntry),
  parts: z.array(PartView),
  whistles: z.array(WhistleView),
  conditions: z.array(z.object({ id: z.string(), text: z.string() })),
  handleLimit: z.object({ amount: z.number(), unit: z.string() }),
  counts: z.object({ reworks: z.number(), returns: z.number(), urges: z.number(), supervisions: z.number() }),
  ratings: z.array(z.object({ round: z.number(), solved: z.boolean(), satisfied: z.boolean() })),
  published: z.boolean(),
  mergedInto: z.uuid().optional(),
  /** What the caller may do now: computed by the function that also guards the decision. */
  allowedActions: z.array(z.string()),
})
export type CasePage = z.infer<typeof CasePage>

/** Units an action may name, the proposed one first. */
export const TargetList = z.object({
  /** The unit the catalogue's rule points to, with the rule. */
  proposed: UnitLabel.extend({ rule: z.string(), because: z.string() }).optional(),
  units: z.array(UnitLabel),
})
export type TargetList = z.infer<typeof TargetList>

export const TargetQuery = z.object({
  action: z.enum([
    'DispatchCase',
    'ArbitrateCase',
    'DelegateCase',
    'StartJointHandling',
    'ReassignPart',
    'WhistleUp',
  ]),
  q: z.string().max(40).optional(),
})
