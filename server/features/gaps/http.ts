import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { GapPower, GapsAnswer } from '../../../contract/gaps.ts'
import { powersOf } from '../../../domain/org/position.ts'
import type { Platform } from '../../platform/platform.ts'
import { readGaps } from './queries.ts'

/** What is still missing, each point for whoever can mend it. */
export function gapsRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/gaps',
    {
      config: { access: { kind: 'power', anyOf: GapPower.options } },
      schema: { response: { 200: GapsAnswer } },
    },
    ({ staff, lang }) => {
      const held = new Set((staff?.seats ?? []).flatMap(({ position }) => powersOf(position)))
      return readGaps(
        platform,
        GapPower.options.filter((power) => held.has(power)),
        lang,
      )
    },
  )
}
