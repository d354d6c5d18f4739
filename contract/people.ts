import { z } from 'zod'
import { SecondFactorState } from './second-factor.ts'
import { POSITION_LABELS, UNIT_KIND_LABELS } from './people-labels.ts'

export { POSITION_LABELS, UNIT_KIND_LABELS }

function keysOf<T extends object>(labels: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]]
}

export const PositionWord = z.enum(keysOf(POSITION_LABELS))
export const UnitKindWord = z.enum(keysOf(UNIT_KIND_LABELS))
const Level = z.enum(['city', 'county', 'street', 'community', 'grid'])
const AreaCode = z
  .string()
  .regex(
    /^\d{12}(\d{3})?$/,
    '应为 12 位区划代码，网格再加 3 位|must be a 12-digit area code, 3 more for a grid',
  )
const Id = z.uuid()
const Moment = z.iso.datetime({ offset: true })
/** One line of text without control characters, outer blanks taken off. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, '含有不可见字符|contains invisible characters')
const Paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
}
const YesNo = z.enum(['true', 'false']).transform((word) => word === 'true')

// ---- signing in

export const LoginBody = z.strictObject({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(1_000),
  _csrf: z.string().optional(),
})
export const PasswordChange = z.strictObject({
  current: z.string().min(1).max(1_000),
  next: z.string().min(1).max(1_000),
})

const SeatView = z.object({
  appointment: Id,
  position: PositionWord,
  unit: z.object({
    id: Id,
    kind: UnitKindWord,
    level: Level,
    area: z.string(),
    path: z.array(z.string()),
    /** In the reader's language. */
    name: z.string(),
  }),
  powers: z.array(z.string()),
})
/**
 * Who is signed in. While `mustChange` is true or `secondFactor` is `asked` or `needed`, nothing else is open and no seats
 * are shown.
 */
export const Me = z.object({
  person: Id,
  name: z.string(),
  lang: z.enum(['zh', 'en']),
  mustChange: z.boolean(),
  secondFactor: SecondFactorState,
  seats: z.array(SeatView),
  /** What other forms send as `_csrf` or header `x-csrf-token` where the browser says nothing of the origin. */
  formToken: z.string(),
})
export type Me = z.infer<typeof Me>

// ---- units

export const UnitView = z.object({
  id: Id,
  kind: UnitKindWord,
  level: Level,
  area: z.string(),
  areaName: z.string(),
  /** What it is called in the reader's language; `name` and `nameEn` are what was entered. */
  label: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  function: z.string().optional(),
  upperUnit: Id.optional(),
  active: z.boolean(),
  /** How many people sit in it now. */
  people: z.number().int(),
})
export type UnitView = z.infer<typeof UnitView>
export const UnitQuery = z.object({
  q: z.string().trim().max(80).optional(),
  kind: UnitKindWord.optional(),
  level: Level.optional(),
  within: AreaCode.optional(),
  function: z.string().max(40).optional(),
  closedToo: YesNo.optional(),
  ...Paging,
})
export const UnitPage = z.object({ total: z.number().int(), items: z.array(UnitView) })
export const NewUnit = z.strictObject({
  kind: UnitKindWord,
  area: AreaCode,
  name: line(80),
  nameEn: line(120).optional(),
  function: z.string().max(40).optional(),
  upperUnit: Id.optional(),
})
export const UnitNames = z.strictObject({ name: line(80), nameEn: line(120).optional() })

// ---- persons and accounts

const AppointmentView = z.object({
  id: Id,
  person: Id,
  personName: z.string(),
  unit: Id,
  unitName: z.string(),
  area: z.string(),
  position: PositionWord,
  from: Moment,
  to: Moment.optional(),
  /** In force at this moment. */
  current: z.boolean(),
})
export const PersonView = z.object({
  id: Id,
  name: z.string(),
  phoneLast4: z.string().optional(),
  account: z
    .object({
      login: z.string(),
      disabled: z.boolean(),
      /** No password was issued yet, or the one issued was not changed yet. */
      state: z.enum(['no-password', 'one-time-password', 'in-use']),
      /** Signing in asks for a code of the phone as well. */
      hasCode: z.boolean(),
      lockedUntil: Moment.optional(),
      lastLoginAt: Moment.optional(),
    })
    .optional(),
  appointments: z.array(AppointmentView),
})
export type PersonView = z.infer<typeof PersonView>
export const PersonQuery = z.object({
  /** Part of the name or of the login. */
  q: z.string().trim().max(40).optional(),
  unit: Id.optional(),
  within: AreaCode.optional(),
  position: PositionWord.optional(),
  ...Paging,
})
export const PersonPage = z.object({ total: z.number().int(), items: z.array(PersonView) })
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,39}$/,
    '2 至 40 个小写字母、数字、点、横线|2 to 40 small letters, digits, dots or dashes',
  )
export const NewPerson = z.strictObject({
  name: line(40),
  phone: z.string().trim().max(40).optional(),
  login: Login.optional(),
})
export const PersonChange = z.strictObject({
  name: line(40),
  phone: z.string().trim().max(40).nullable().optional(),
})
export const NewAccount = z.strictObject({ login: Login })
/** Shown once, kept nowhere. */
export const OneTimePassword = z.object({
  person: Id,
  name: z.string(),
  login: z.string(),
  oneTimePassword: z.string(),
})
export type OneTimePassword = z.infer<typeof OneTimePassword>
export const PersonCreated = z.object({
  id: Id,
  login: z.string().optional(),
  oneTimePassword: z.string().optional(),
})
export const PeopleChosen = z.strictObject({ people: z.array(Id).min(1).max(50) })
export const OneTimePasswords = z.object({ items: z.array(OneTimePassword) })

// ---- appointments

export const NewAppointment = z.strictObject({
  person: Id,
  unit: Id,
  position: PositionWord,
  /** Now if left out. */
  from: Moment.optional(),
  to: Moment.optional(),
})
export const AppointmentEnd = z.strictObject({ at: Moment.optional() })
export const AppointmentQuery = z.object({
  person: Id.optional(),
  unit: Id.optional(),
  endedToo: YesNo.optional(),
  ...Paging,
})
export const AppointmentPage = z.object({ total: z.number().int(), items: z.array(AppointmentView) })
export type AppointmentView = z.infer<typeof AppointmentView>

export const Created = z.object({ id: Id })
export const IdParam = z.object({ id: Id })

// ---- import from a spreadsheet

/** One fault of a table that was not taken over; `row` is the number that Excel shows. */
export const SheetFaultView = z.object({
  row: z.number().int(),
  column: z.string().optional(),
  message: z.string(),
})
export const UnitImport = z.object({ units: z.number().int() })
export const PeopleImport = z.object({
  persons: z.number().int(),
  accounts: z.number().int(),
  appointments: z.number().int(),
  /** Appointments of the table that were there already. */
  unchanged: z.number().int(),
})
/** A problem answer with every faulty row; nothing was taken over. */
export const SheetProblem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.literal(400),
  code: z.literal('input.sheet-row'),
  faults: z.array(SheetFaultView),
})
