import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import { seatWith, type Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { staffBehind } from '../caller.ts'
import { findNumber } from '../page/stored-case.ts'
import { scopeOf } from '../rights/scope.ts'
import { firstBreak, readHistory } from './read-history.ts'

/** The history of one case for checking it outside the product (`scripts/verify-history.ts`). */
export function historyRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/:id/history',
    {
      config: { access: { kind: 'power', anyOf: ['case.coordinate', 'admin.audit'] } },
      schema: { params: z.object({ id: z.uuid() }), response: { 200: z.string() } },
    },
    async (request, reply) => {
      const { id } = request.params
      const history = (await mayExport(platform, staffBehind(request), id))
        ? await readHistory(platform.pool, id)
        : []
      if (history.length === 0) return reply.refuse(refuse('not-found'))
      const broken = firstBreak(history)
      if (broken !== undefined) request.log.error({ case: id, version: broken }, 'a hash chain is broken')
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="history-${id}.jsonl"`)
        .header('x-chain', broken === undefined ? 'whole' : `broken at ${broken}`)
        .serializer(String)
        .send(history.map((line) => `${JSON.stringify(line)}\n`).join(''))
    },
  )
}

/** Audit administrators check every case (histories name no resident); everybody else only what they may see. */
async function mayExport(platform: Platform, staff: Staff, id: string): Promise<boolean> {
  if (seatWith(staff, 'admin.audit')) return true
  return (await findNumber(platform, scopeOf(staff), id)) !== undefined
}
