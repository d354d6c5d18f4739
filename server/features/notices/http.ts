import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  NoticesAnswer,
  NoticesReadBody,
  SpoolAnswer,
  SpoolQuery,
  TemplateBody,
  TemplateParams,
  TemplateView,
} from '../../../contract/notices.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import type { Access } from '../../platform/http/access.ts'
import type { Platform } from '../../platform/platform.ts'
import { readSpool } from './queries-spool.ts'
import { changeTemplate, listTemplates } from './templates/templates.ts'
import { markRead, readNotices } from './queries-notices.ts'

const SIGNED_IN: Access = { kind: 'signed-in' }
const SYSTEM: Access = { kind: 'power', anyOf: ['admin.system'] }

/** News for the staff; wordings and the spool for the system administrator. */
export function noticesRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api/notices',
    { config: { access: SIGNED_IN }, schema: { response: { 200: NoticesAnswer } } },
    (request) => readNotices(platform, staffOf(request), request.lang),
  )

  routes.post(
    '/api/notices/read',
    { config: { access: SIGNED_IN }, schema: { body: NoticesReadBody, response: { 204: z.null() } } },
    async (request, reply) => {
      await markRead(platform, staffOf(request).person, new Date(request.body.until))
      return reply.code(204).send(null)
    },
  )

  routes.get(
    '/api/templates',
    { config: { access: SYSTEM }, schema: { response: { 200: z.array(TemplateView) } } },
    () => listTemplates(platform.pool),
  )

  routes.put(
    '/api/templates/:key/:lang',
    {
      config: { access: SYSTEM },
      schema: { params: TemplateParams, body: TemplateBody, response: { 200: z.array(TemplateView) } },
    },
    async (request, reply) => {
      const { key, lang } = request.params
      const refused = await changeTemplate(platform, staffOf(request).person, key, lang, request.body.body)
      return refused ? reply.refuse(refused) : listTemplates(platform.pool)
    },
  )

  routes.get(
    '/api/sms-spool',
    { config: { access: SYSTEM }, schema: { querystring: SpoolQuery, response: { 200: SpoolAnswer } } },
    (request) => readSpool(platform, request.query.before),
  )
}

/** The access check has let nobody in without a session. */
function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw new Error('A route for the staff was reached without a session')
  return request.staff
}
