import { z } from 'zod'
import { Moment } from './case-list.ts'

const text = z.string().max(2000)
const Limit = z.object({
  amount: z.number().positive().max(1000),
  unit: z.enum(['urgent_hour', 'urgent_day', 'working_hour', 'working_day']),
})
const files = z.array(z.uuid()).max(9).default([])

/** `commandId` is made by the screen and kept for retries: the same id is carried out once. */
const act = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), commandId: z.uuid(), ...shape })

/** Everything the desk can ask of a case. Names are those of the domain's commands. */
export const CaseActionBody = z.discriminatedUnion('type', [
  act('AcceptCase', { matter: z.string().max(20) }),
  act('DeclineCase', {
    exit: z.enum([
      'emergency_line',
      'statutory_route',
      'repeat',
      'secret_or_privacy',
      'outside_duties',
      'against_law_or_morals',
    ]),
    reason: text,
    whereToGo: z.string().max(200).optional(),
    /** For `repeat`: the case that says the same. */
    earlier: z.uuid().optional(),
  }),
  act('CorrectMatter', { matter: z.string().max(20), reason: text }),
  act('CorrectPlace', {
    area: z.string().max(15),
    point: z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }).optional(),
    reason: text,
  }),
  act('MergeCase', { into: z.uuid() }),
  act('DispatchCase', { to: z.uuid(), note: text.optional() }),
  act('SignCase', {}),
  act('ReturnCase', { reason: text }),
  act('AskArbitration', { reason: text }),
  act('ArbitrateCase', { to: z.uuid(), reason: text }),
  act('EscalateCase', { reason: text, double: z.boolean().default(false) }),
  act('DelegateCase', { to: z.uuid(), reason: text }),
  act('TakeUpCase', { reason: text }),
  act('StartJointHandling', {
    lead: z.uuid(),
    parts: z.array(z.object({ unit: z.uuid(), task: z.string().max(500), limit: Limit })).max(20),
  }),
  act('SignPart', { part: z.string().max(64) }),
  act('FinishPart', { part: z.string().max(64), note: text, evidence: files }),
  act('ReturnPart', { part: z.string().max(64), reason: text }),
  act('ReassignPart', { part: z.string().max(64), unit: z.uuid() }),
  act('CancelPart', { part: z.string().max(64), reason: text }),
  act('WhistleUp', {
    units: z.array(z.uuid()).min(1).max(20),
    spot: z.string().max(200),
    meetAt: Moment,
    reason: text,
  }),
  act('AnswerWhistle', {
    whistle: z.string().max(64),
    answer: z.enum(['present', 'explained']),
    note: z.string().max(2000).default(''),
  }),
  act('NoteProgress', { text, toReporter: z.boolean().default(false), files }),
  act('AskExtension', { amount: z.number().positive().max(1000), reason: text }),
  act('GrantExtension', { note: text.optional() }),
  act('RefuseExtension', { reason: text }),
  act('AskSuspension', { until: Moment, reason: text }),
  act('SuspendCase', { note: text.optional() }),
  act('RefuseSuspension', { reason: text }),
  act('ResumeCase', { note: text.optional() }),
  act('ResolveCase', { note: text, evidence: files, noPhotoReason: z.string().max(500).optional() }),
  act('VerifyCase', { ticked: z.array(z.string().max(64)).max(20), note: text.optional() }),
  act('FailVerification', { unmet: z.array(z.string().max(64)).max(20), reason: text }),
  act('CloseCase', {
    note: text.optional(),
    publish: z.boolean(),
    publicSummary: z.string().max(500).optional(),
  }),
  act('CallBack', {
    report: z.uuid(),
    reached: z.boolean(),
    solved: z.boolean().optional(),
    satisfied: z.boolean().optional(),
    note: text.optional(),
  }),
  act('ReopenCase', { reason: text }),
  act('UrgeCase', { note: text.optional() }),
  act('SuperviseCase', { note: text, answerBy: Moment.optional() }),
])
export type CaseActionBody = z.infer<typeof CaseActionBody>

/** Several cases at once; each succeeds or is refused on its own. */
export const BulkActionBody = z.object({
  type: z.enum(['SignCase', 'DispatchCase', 'AcceptCase']),
  /** For `DispatchCase`: the unit for all; absent means each by the catalogue's rule. */
  to: z.uuid().optional(),
  cases: z
    .array(z.object({ id: z.uuid(), commandId: z.uuid() }))
    .min(1)
    .max(100),
})
export type BulkActionBody = z.infer<typeof BulkActionBody>

export const BulkActionAnswer = z.object({
  done: z.array(z.uuid()),
  refused: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
})
export type BulkActionAnswer = z.infer<typeof BulkActionAnswer>

export const RevealBody = z.object({
  report: z.uuid(),
  purpose: z.enum(['call_back', 'ask_details', 'verify', 'visit', 'complaint']),
  note: z.string().max(200).default(''),
})
export const RevealAnswer = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
})
export type RevealAnswer = z.infer<typeof RevealAnswer>
