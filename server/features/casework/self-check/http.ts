import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SelfChecksAnswer } from '../../../../contract/case-self-check.ts'
import type { Platform } from '../../../platform/platform.ts'
import { listSelfChecks } from './queries.ts'

/** What the nightly self-check found, for whoever keeps the system. */
export function selfCheckRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/self-checks',
    {
      config: { access: { kind: 'power', anyOf: ['admin.system'] } },
      schema: { response: { 200: SelfChecksAnswer } },
    },
    async () => ({ items: await listSelfChecks(platform) }),
  )
}
