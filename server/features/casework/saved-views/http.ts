import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SavedView } from '../../../../contract/case-list.ts'
import { isRefusal, refuse } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { dropView, savedViewsOf, saveView } from './queries.ts'

/** Filters that somebody keeps under a name, for oneself alone. */
export function savedViewRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: CASE_READER }

  routes.get('/api/saved-views', { config, schema: { response: { 200: z.array(SavedView) } } }, (request) =>
    savedViewsOf(platform, staffBehind(request).person),
  )

  routes.post(
    '/api/saved-views',
    { config, schema: { body: SavedView.omit({ id: true }), response: { 200: SavedView } } },
    async (request, reply) => {
      const saved = await saveView(platform, staffBehind(request).person, request.body)
      return isRefusal(saved) ? reply.refuse(saved) : saved
    },
  )

  routes.delete(
    '/api/saved-views/:id',
    { config, schema: { params: z.object({ id: z.uuid() }), response: { 204: z.undefined() } } },
    async (request, reply) => {
      const dropped = await dropView(platform, staffBehind(request).person, request.params.id)
      return dropped ? reply.code(204).send() : reply.refuse(refuse('not-found'))
    },
  )
}
