import { z } from 'zod'

const IsoDate = z.iso.date('应为日期，如 2027-01-01|must be a date like 2027-01-01')
const MonthDay = z.string().regex(/^\d{2}-\d{2}$/, '应为“月-日”，如 06-01|must be month and day, like 06-01')
const ClockTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '应为时间，如 08:00|must be a time like 08:00')
const Moment = z.iso.datetime({ offset: true })
const Year = z.coerce.number().int().min(2000).max(2100)
const Label = z.object({ zh: z.string(), en: z.string() })

export const LimitUnitWord = z.enum(['urgent_hour', 'urgent_day', 'working_hour', 'working_day'])

/** Which hours are worked in a part of the year; the last in the list that covers a day holds. */
export const TimetableShape = z.object({
  from: MonthDay,
  /** Included; before `from` where the part runs over New Year. */
  to: MonthDay,
  periods: z
    .array(z.object({ from: ClockTime, to: ClockTime }))
    .min(1)
    .max(6),
})

const DayKind = z.enum(['holiday', 'make_up_day'])

/** A day of a yearly notice as somebody enters it. */
export const NoticeDayShape = z.object({
  date: IsoDate,
  kind: DayKind,
  /** The holiday it belongs to, in Chinese. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(30)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, '含有不可见字符|contains invisible characters')
    .optional(),
})
export type NoticeDayShape = z.infer<typeof NoticeDayShape>

/** GET /api/calendar — when the city's offices work. */
export const CalendarView = z.object({
  /** Name of the calendar in force. */
  version: z.string(),
  /** Count of changes, to be sent back with a change. */
  revision: z.number().int(),
  offsetMinutes: z.number().int(),
  timetables: z.array(TimetableShape),
  years: z.array(
    z.object({
      year: z.number().int(),
      /** `product`: known to this release; `city`: loaded by the administrator. */
      source: z.enum(['product', 'city']),
      days: z.array(z.object({ date: IsoDate, kind: DayKind, name: Label.optional() })),
    }),
  ),
  /** First year from now on whose holidays are not loaded: limits that reach it count weekends only. */
  firstUnknownYear: z.number().int(),
})
export type CalendarView = z.infer<typeof CalendarView>

const Revision = z.coerce.number().int().min(0)

export const YearParams = z.object({ year: Year })
/** PUT /api/calendar/years/:year — the whole notice of a year. */
export const LoadYearBody = z.strictObject({ revision: Revision, days: z.array(NoticeDayShape).max(200) })
/** DELETE /api/calendar/years/:year */
export const DropYearQuery = z.object({ revision: Revision })
/** PUT /api/calendar/timetables */
export const TimetablesBody = z.strictObject({
  revision: Revision,
  timetables: z.array(TimetableShape).min(1).max(12),
})
/** POST /api/calendar/sheet — reads a spreadsheet with the columns date, kind, name; saves nothing. */
export const SheetDays = z.object({ days: z.array(NoticeDayShape.extend({ date: z.string() })) })
export type SheetDays = z.infer<typeof SheetDays>

/** One line of the arithmetic behind a due time. Dates are those of the city's wall calendar. */
export const DueStepShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('starts'), at: Moment }),
  z.object({ kind: z.literal('first_day_not_counted'), date: IsoDate }),
  z.object({ kind: z.literal('outside_hours'), until: Moment }),
  z.object({ kind: z.literal('ran_round_the_clock'), ms: z.number() }),
  z.object({
    kind: z.literal('skipped'),
    why: z.enum(['weekend', 'holiday']),
    from: IsoDate,
    to: IsoDate,
    days: z.number(),
    name: Label.optional(),
  }),
  z.object({
    kind: z.literal('counted'),
    from: IsoDate,
    to: IsoDate,
    ms: z.number(),
    days: z.number(),
    makeUpDays: z.array(IsoDate),
    weekendDays: z.number(),
  }),
  z.object({ kind: z.literal('unknown_year'), year: z.number() }),
  z.object({ kind: z.literal('ends'), at: Moment }),
])
export type DueStepShape = z.infer<typeof DueStepShape>

/** GET /api/calendar/due — when a limit that starts at `from` (now, if left out) would end, and why then. */
export const DueQuery = z.object({
  amount: z.coerce.number().positive().max(1000),
  unit: LimitUnitWord,
  from: Moment.optional(),
})
export const DueAnswer = z.object({
  due: Moment,
  /** First year the count ran into whose holidays are not loaded. */
  unknownYear: z.number().int().optional(),
  steps: z.array(DueStepShape),
})
export type DueAnswer = z.infer<typeof DueAnswer>
