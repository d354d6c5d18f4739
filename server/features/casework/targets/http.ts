import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { TargetList, TargetQuery } from '../../../../contract/case-page.ts'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import type { House } from '../../../ledger/feature.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { listTargets } from './queries.ts'

/** Which units an action on a case may name. */
export function targetRoutes(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id/targets',
    {
      config: { access: CASE_READER },
      schema: { params: z.object({ id: z.uuid() }), querystring: TargetQuery, response: { 200: TargetList } },
    },
    async (request, reply) => {
      const { params, query, lang } = request
      const targets = await listTargets(house, staffBehind(request), params.id, query, lang)
      return targets ?? reply.refuse(refuse('not-found'))
    },
  )
}
