import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  AppointmentEnd,
  AppointmentPage,
  AppointmentQuery,
  Created,
  IdParam,
  NewAppointment,
} from '../../../../contract/people.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Platform } from '../../../platform/platform.ts'
import { callerOf } from '../caller.ts'
import { appoint, endAppointment } from './commands.ts'
import { findAppointments } from './queries.ts'

const SECURITY: Access = { kind: 'power', anyOf: ['admin.security'] }

/** Appointments, the only source of rights: granted and ended by the security administrator. */
export function appointmentRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: SECURITY }

  routes.get(
    '/api/appointments',
    { config, schema: { querystring: AppointmentQuery, response: { 200: AppointmentPage } } },
    (request) => findAppointments(platform, request.query, request.lang),
  )

  routes.post(
    '/api/appointments',
    { config, schema: { body: NewAppointment, response: { 201: Created } } },
    async (request, reply) => {
      const { from, to, ...wish } = request.body
      const id = await appoint(platform, callerOf(request), { ...wish, from: moment(from), to: moment(to) })
      return isRefusal(id) ? reply.refuse(id) : reply.code(201).send({ id })
    },
  )

  routes.post(
    '/api/appointments/:id/end',
    { config, schema: { params: IdParam, body: AppointmentEnd, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const end = { id: request.params.id, end: moment(request.body.at) }
      const refused = await endAppointment(platform, callerOf(request), end)
      return refused ? reply.refuse(refused) : reply.code(204).send()
    },
  )
}

function moment(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
