import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { AuditPage, AuditQuery } from '../../../../contract/people.ts'
import type { Platform } from '../../../platform/platform.ts'
import { findAuditLines } from './queries.ts'

/** The audit log, for the audit administrator alone. */
export function auditRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/audit',
    {
      config: { access: { kind: 'power', anyOf: ['admin.audit'] } },
      schema: { querystring: AuditQuery, response: { 200: AuditPage } },
    },
    (request) => findAuditLines(platform, request.query),
  )
}
