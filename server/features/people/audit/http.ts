import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { AuditPage, AuditQuery, RevealPage, RevealQuery } from '../../../../contract/audit.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Platform } from '../../../platform/platform.ts'
import { findAuditLines } from './queries.ts'
import { findReveals } from './reveals/queries.ts'

const AUDIT: Access = { kind: 'power', anyOf: ['admin.audit'] }

/** The audit log and the log of looks at who spoke, for the audit administrator alone. */
export function auditRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api/audit',
    { config: { access: AUDIT }, schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    (request) => findAuditLines(platform, request.query),
  )

  routes.get(
    '/api/audit/reveals',
    { config: { access: AUDIT }, schema: { querystring: RevealQuery, response: { 200: RevealPage } } },
    (request) => findReveals(platform, request.query),
  )
}
