import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RevealAnswer, RevealBody } from '../../../../contract/case-action.ts'
import { RevealsAnswer, RevealsQuery } from '../../../../contract/case-reveals.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { staffBehind } from '../caller.ts'
import { listReveals } from './queries.ts'
import { revealIdentity } from './reveal-identity.ts'

/** Looking at who spoke, and the log of these looks. */
export function revealRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/cases/:id/reveal',
    {
      config: { access: { kind: 'power', anyOf: ['identity.reveal'] } },
      schema: { params: z.object({ id: z.uuid() }), body: RevealBody, response: { 200: RevealAnswer } },
    },
    async (request, reply) => {
      const asked = { caseId: request.params.id, ...request.body }
      const revealed = await revealIdentity(platform, staffBehind(request), asked)
      if (isRefusal(revealed)) return reply.refuse(revealed)
      return reply.header('cache-control', 'no-store').send(revealed)
    },
  )

  routes.get(
    '/api/reveals',
    {
      config: { access: { kind: 'power', anyOf: ['admin.audit'] } },
      schema: { querystring: RevealsQuery, response: { 200: RevealsAnswer } },
    },
    (request) => listReveals(platform, request.query, request.lang),
  )
}
