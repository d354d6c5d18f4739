import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CasePage } from '../../../../contract/case-page.ts'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import type { House } from '../../../ledger/feature.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { readCasePage } from './queries.ts'

/** One case with everything that is allowed to be seen of it. */
export function pageRoutes(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id',
    {
      config: { access: CASE_READER },
      schema: { params: z.object({ id: z.uuid() }), response: { 200: CasePage } },
    },
    async (request, reply) => {
      const page = await readCasePage(house, staffBehind(request), request.params.id, request.lang)
      return page ?? reply.refuse(refuse('not-found'))
    },
  )
}
