import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { OverviewAnswer, OverviewQuery } from '../../../contract/overview.ts'
import { isRefusal, refuse } from '../../../domain/kernel/refusal.ts'
import type { Platform } from '../../platform/platform.ts'
import { readOverview } from './queries.ts'

/** Counts by area, status and age, each of which opens into its list. */
export function overviewRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/overview',
    {
      config: { access: { kind: 'power', anyOf: ['case.read-area'] } },
      schema: { querystring: OverviewQuery, response: { 200: OverviewAnswer } },
    },
    async ({ staff, query, lang }, reply) => {
      const answer = staff ? await readOverview(platform, staff, query, lang) : refuse('auth.required')
      return isRefusal(answer) ? reply.refuse(answer) : answer
    },
  )
}
