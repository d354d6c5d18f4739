import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SimilarAnswer, SimilarQuery } from '../../../../contract/case-similar.ts'
import type { Platform } from '../../../platform/platform.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { answerSimilar } from './queries.ts'

/** Open cases alike and near, while somebody enters a report. */
export function similarRoutes(app: FastifyInstance, platform: Platform): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/cases/similar',
    {
      config: { access: CASE_READER },
      schema: { querystring: SimilarQuery, response: { 200: SimilarAnswer } },
    },
    (request) => {
      const { lat, lng, ...rest } = request.query
      const point = lat === undefined || lng === undefined ? {} : { point: { lat, lng } }
      return answerSimilar(platform, staffBehind(request), { ...rest, ...point }, request.lang)
    },
  )
}
