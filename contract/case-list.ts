import { z } from 'zod'

/** Moments travel as ISO 8601 in UTC. */
export const Moment = z.iso.datetime({ offset: false })

export const CaseStatusSchema = z.enum([
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'returned',
  'arbitrating',
  'suspended',
  'resolved',
  'verified',
  'closed',
  'declined',
  'withdrawn',
  'merged',
])
export type CaseStatus = z.infer<typeof CaseStatusSchema>

/**
 * Which cases: `inbox` = a unit of mine must act now (holds it, or owes a part, an answer to a whistle or a decision);
 * `callBacks` = closed, unrated, the time to rate still runs, and a centre where I coordinate must call back;
 * `unit` = a unit of mine has or had a share in it; `area` = in the area of a seat of mine that may read it.
 */
export const CaseView = z.enum(['inbox', 'callBacks', 'unit', 'area'])

export const CaseListQuery = z.object({
  view: CaseView.default('inbox'),
  /** Comma separated statuses; empty means all (for `inbox`: all open). */
  status: z.string().max(200).optional(),
  /** Area code at or above the cases' grid. */
  area: z.string().max(15).optional(),
  matter: z.string().max(20).optional(),
  unit: z.uuid().optional(),
  overdue: z.enum(['1']).optional(),
  urgent: z.enum(['1']).optional(),
  /** Opened on or after / before this day (YYYY-MM-DD, city time). */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Words of what was said; two characters are enough. A number is taken as the case number too. */
  q: z.string().max(60).optional(),
  sort: z.enum(['due', 'newest']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** With the numbers beside the inbox in the same answer. */
  counts: z.enum(['1']).optional(),
})
export type CaseListQuery = z.infer<typeof CaseListQuery>

export const Labelled = z.object({ code: z.string(), name: z.string() })
export const UnitLabel = z.object({ id: z.uuid(), name: z.string(), kind: z.string(), level: z.string() })
export type UnitLabel = z.infer<typeof UnitLabel>

/** A running clock as a screen needs it: of the stage, or of the whole case (`total`). */
export const ClockView = z.object({
  stage: z.enum(['review', 'dispatch', 'sign', 'handle', 'verify', 'close', 'total']),
  startedAt: Moment,
  due: Moment,
  /** Working (or urgent) milliseconds left; negative when late. Undefined while suspended. */
  remainingMs: z.number().optional(),
  unit: z.enum(['urgent_hour', 'urgent_day', 'working_hour', 'working_day']),
  amount: z.number(),
  unknownYear: z.number().optional(),
})
export type ClockView = z.infer<typeof ClockView>

export const CaseListItem = z.object({
  id: z.uuid(),
  number: z.number(),
  status: CaseStatusSchema,
  matter: Labelled,
  urgent: z.boolean(),
  confidential: z.boolean(),
  /** First words of what was said; hidden parts are left out. */
  excerpt: z.string(),
  /** Names from the county down to the grid. */
  place: z.array(z.string()),
  holder: UnitLabel,
  openedAt: Moment,
  lastAt: Moment,
  /** When the running stage or the whole case is due, whichever is sooner; or when a suspension ends. */
  dueAt: Moment.optional(),
  stage: z.string().optional(),
  /** Closed and unrated: until when a reporter may rate it. */
  ratingEnds: Moment.optional(),
  overdue: z.boolean(),
  reports: z.number(),
  reworks: z.number(),
  returns: z.number(),
  urges: z.number(),
  supervisions: z.number(),
  photos: z.number(),
  /** Why it is in the inbox: the action it waits for, or a share in somebody else's case. */
  why: z.enum([
    'review',
    'dispatch',
    'sign',
    'handle',
    'verify',
    'close',
    'arbitrate',
    'part',
    'whistle',
    'extension',
    'suspension',
    'call_back',
    'share',
    'suspended',
    'none',
  ]),
})
export type CaseListItem = z.infer<typeof CaseListItem>

/** Numbers beside the inbox: by status, with how many of them are late. */
export const InboxCounts = z.object({
  byStatus: z.array(z.object({ status: CaseStatusSchema, open: z.number(), overdue: z.number() })),
  /** Parts, whistles and decisions on requests that my units still owe in others' cases. */
  owed: z.number(),
  /** Closed cases to call back about; counted up to `MOST_COUNTED`. Absent for whoever calls nobody. */
  callBacks: z.number().optional(),
})
export type InboxCounts = z.infer<typeof InboxCounts>

export const CaseListAnswer = z.object({
  items: z.array(CaseListItem),
  /** Give it back as `cursor` for the next page; absent on the last. */
  next: z.string().optional(),
  /** If asked for by `counts=1`. */
  counts: InboxCounts.optional(),
})
export type CaseListAnswer = z.infer<typeof CaseListAnswer>

export const SavedView = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(40),
  query: z.string().max(600),
})
export type SavedView = z.infer<typeof SavedView>
