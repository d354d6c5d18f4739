import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  CatalogueOverview,
  MatterDetail,
  MatterParams,
  MatterQuery,
  SuggestAnswer,
  SuggestRequest,
} from '../../../contract/catalogue.ts'
import { refuse } from '../../../domain/kernel/refusal.ts'
import type { Access } from '../../platform/http/access.ts'
import type { CatalogueAnswers } from './answers.ts'
import { catalogueOverview, findMatterDetail, suggestMatters } from './queries.ts'

const PUBLIC: Access = { kind: 'public' }
const SIGNED_IN: Access = { kind: 'signed-in' }

/** Routes of the catalogue: the list for everyone, a matter in full for the staff, suggestions by text. */
export function catalogueRoutes(app: FastifyInstance, answers: CatalogueAnswers): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/api/catalogue',
    { config: { access: PUBLIC }, schema: { response: { 200: CatalogueOverview } } },
    () => catalogueOverview(answers),
  )

  routes.get(
    '/api/matters/:code',
    {
      config: { access: SIGNED_IN },
      schema: { params: MatterParams, querystring: MatterQuery, response: { 200: MatterDetail } },
    },
    (request, reply) => {
      const found = findMatterDetail(answers, request.params.code, request.query.version)
      if (found) return found
      reply.refuse(refuse('not-found'))
    },
  )

  routes.post(
    '/api/catalogue/suggest',
    { config: { access: PUBLIC }, schema: { body: SuggestRequest, response: { 200: SuggestAnswer } } },
    (request) => suggestMatters(answers, request.body.text),
  )
}
