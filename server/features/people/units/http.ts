import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  Created,
  IdParam,
  NewUnit,
  UnitNames,
  UnitPage,
  UnitQuery,
  UnitView,
} from '../../../../contract/people.ts'
import { isRefusal, refuse } from '../../../../domain/kernel/refusal.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Platform } from '../../../platform/platform.ts'
import { callerOf } from '../caller.ts'
import { peopleHeldBy } from '../people.ts'
import { closeUnit, createUnit, renameUnit, reopenUnit } from './commands.ts'
import { findUnits, viewUnits } from './queries.ts'

/** Whoever administers, and whoever sends cases somewhere, chooses among units. */
const CHOOSER: Access = {
  kind: 'power',
  anyOf: ['admin.system', 'admin.security', 'case.coordinate', 'case.handle', 'case.supervise'],
}
const SYSTEM: Access = { kind: 'power', anyOf: ['admin.system'] }

/** Units: found by everybody who sends cases or appoints people, changed by the system administrator. */
export function unitRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const change = { config: { access: SYSTEM }, schema: { params: IdParam, response: { 204: z.undefined() } } }

  routes.get(
    '/api/units',
    { config: { access: CHOOSER }, schema: { querystring: UnitQuery, response: { 200: UnitPage } } },
    (request) => findUnits(platform, request.query, request.lang),
  )

  routes.get(
    '/api/units/:id',
    { config: { access: CHOOSER }, schema: { params: IdParam, response: { 200: UnitView } } },
    async (request, reply) => {
      const unit = peopleHeldBy(platform).directory.unit(request.params.id)
      const [view] = unit ? await viewUnits(platform, [unit], request.lang) : []
      return view ?? reply.refuse(refuse('not-found'))
    },
  )

  routes.post(
    '/api/units',
    { config: { access: SYSTEM }, schema: { body: NewUnit, response: { 201: Created } } },
    async (request, reply) => {
      const id = await createUnit(platform, callerOf(request), request.body)
      return isRefusal(id) ? reply.refuse(id) : reply.code(201).send({ id })
    },
  )

  routes.put(
    '/api/units/:id/names',
    { config: change.config, schema: { ...change.schema, body: UnitNames } },
    async (request, reply) => {
      const refused = await renameUnit(platform, callerOf(request), {
        unit: request.params.id,
        ...request.body,
      })
      return refused ? reply.refuse(refused) : reply.code(204).send()
    },
  )

  routes.post('/api/units/:id/close', change, async (request, reply) => {
    const refused = await closeUnit(platform, callerOf(request), request.params.id)
    return refused ? reply.refuse(refused) : reply.code(204).send()
  })

  routes.post('/api/units/:id/reopen', change, async (request, reply) => {
    const refused = await reopenUnit(platform, callerOf(request), request.params.id)
    return refused ? reply.refuse(refused) : reply.code(204).send()
  })
}
