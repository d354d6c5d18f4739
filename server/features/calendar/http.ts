import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  CalendarView,
  DropYearQuery,
  DueAnswer,
  DueQuery,
  LoadYearBody,
  SheetDays,
  TimetablesBody,
  YearParams,
} from '../../../contract/calendar.ts'
import type { PersonId } from '../../../domain/kernel/ids.ts'
import { isRefusal, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { Access } from '../../platform/http/access.ts'
import { fileOf } from '../../platform/http/upload-sheet.ts'
import type { Platform } from '../../platform/platform.ts'
import { readSheet } from '../../platform/sheets/read-sheet.ts'
import { dropYear, loadYear, setTimetables } from './commands.ts'
import { calendarsHeldBy } from './held-calendars.ts'
import { noticeDaysOfSheet } from './notice-days-of-sheet.ts'
import { calendarView, duePreview, timetableFromWire } from './queries.ts'

const SIGNED_IN: Access = { kind: 'signed-in' }
const SYSTEM: Access = { kind: 'power', anyOf: ['admin.system'] }

/** Routes of the calendar: everyone of the staff reads it, the system administrator changes it. */
export function calendarRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const held = calendarsHeldBy(platform)
  const view = (): CalendarView => calendarView(held, platform.now())

  routes.get(
    '/api/calendar',
    { config: { access: SIGNED_IN }, schema: { response: { 200: CalendarView } } },
    view,
  )

  routes.get(
    '/api/calendar/due',
    { config: { access: SIGNED_IN }, schema: { querystring: DueQuery, response: { 200: DueAnswer } } },
    ({ query: { amount, unit, from } }) =>
      duePreview(held, { amount, unit }, from === undefined ? platform.now() : Date.parse(from)),
  )

  routes.put(
    '/api/calendar/years/:year',
    {
      config: { access: SYSTEM },
      schema: { params: YearParams, body: LoadYearBody, response: { 200: CalendarView } },
    },
    async (request, reply) => {
      const { revision, days } = request.body
      const change = { by: personOf(request), version: revision }
      const refused = await loadYear(platform, change, request.params.year, days)
      return refused ? reply.refuse(refused) : view()
    },
  )

  routes.delete(
    '/api/calendar/years/:year',
    {
      config: { access: SYSTEM },
      schema: { params: YearParams, querystring: DropYearQuery, response: { 200: CalendarView } },
    },
    async (request, reply) => {
      const change = { by: personOf(request), version: request.query.revision }
      const refused = await dropYear(platform, change, request.params.year)
      return refused ? reply.refuse(refused) : view()
    },
  )

  routes.put(
    '/api/calendar/timetables',
    { config: { access: SYSTEM }, schema: { body: TimetablesBody, response: { 200: CalendarView } } },
    async (request, reply) => {
      const { revision, timetables } = request.body
      const change = { by: personOf(request), version: revision }
      const refused = await setTimetables(platform, change, timetables.map(timetableFromWire))
      return refused ? reply.refuse(refused) : view()
    },
  )

  routes.post(
    '/api/calendar/sheet',
    {
      config: { access: SYSTEM },
      schema: { consumes: ['multipart/form-data'], response: { 200: SheetDays } },
    },
    async (request, reply) => {
      const days = await daysOfUpload(request, reply)
      return isRefusal(days) ? reply.refuse(days) : { days }
    },
  )
}

async function daysOfUpload(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SheetDays['days'] | Refusal> {
  const file = await fileOf(request, reply)
  if (isRefusal(file)) return file
  const rows = await readSheet(file.bytes, file.filename)
  return isRefusal(rows) ? rows : noticeDaysOfSheet(rows)
}

// The declared access lets nobody through who is not signed in.
function personOf(request: FastifyRequest): PersonId {
  if (!request.staff) throw new Error('a route for the staff was reached without one')
  return request.staff.person
}
