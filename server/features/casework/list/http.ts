import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CaseListAnswer, CaseListQuery, InboxCounts } from '../../../../contract/case-list.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { staffBehind } from '../caller.ts'
import { listCases } from './queries.ts'
import { countInbox } from './queries-counts.ts'

/** The lists of the desk: inbox, own share, area; search; the numbers beside the inbox. */
export function listRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api/cases',
    {
      config: { access: CASE_READER },
      schema: { querystring: CaseListQuery, response: { 200: CaseListAnswer } },
    },
    async (request, reply) => {
      const answer = await listCases(platform, staffBehind(request), request.query, request.lang)
      return isRefusal(answer) ? reply.refuse(answer) : answer
    },
  )

  routes.get(
    '/api/inbox/counts',
    { config: { access: CASE_READER }, schema: { response: { 200: InboxCounts } } },
    (request) => countInbox(platform, staffBehind(request)),
  )
}
