import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { AuditPage, AuditQuery } from '../../../../contract/audit.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Platform } from '../../../platform/platform.ts'
import { findAuditLines } from './queries.ts'

const AUDIT: Access = { kind: 'power', anyOf: ['admin.audit'] }

/** The audit log, for the audit administrator alone; looks at who spoke are listed by casework. */
export function auditRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api/audit',
    { config: { access: AUDIT }, schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    (request) => findAuditLines(platform, request.query, request.lang),
  )
}
