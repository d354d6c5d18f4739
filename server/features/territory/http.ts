import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  AreaChildren,
  AreaChildrenQuery,
  AreaHits,
  AreaParams,
  AreaSearchQuery,
  AreaView,
  BoundaryCollection,
  LocatedView,
  LocateQuery,
} from '../../../contract/territory.ts'
import { refuse } from '../../../domain/kernel/refusal.ts'
import type { Access } from '../../platform/http/access.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { areaChildren, areaHit, areaView, boundaryCollection, locatedView } from './queries.ts'
import { positionToWgs84 } from './to-wgs84.ts'

const PUBLIC: Access = { kind: 'public' }
const SIGNED_IN: Access = { kind: 'signed-in' }

/** Questions about areas: the tree, search and place are for everyone, boundaries for the staff. */
export function territoryRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const territory = territoryOf(platform)

  routes.get(
    '/api/areas',
    { config: { access: PUBLIC }, schema: { response: { 200: AreaView } } },
    async ({ lang }, reply) =>
      areaView(territory, territory.city()?.code ?? '', lang) ?? reply.refuse(refuse('not-found')),
  )

  routes.get(
    '/api/areas/search',
    { config: { access: PUBLIC }, schema: { querystring: AreaSearchQuery, response: { 200: AreaHits } } },
    ({ query: { q, ...filter }, lang }) => ({
      items: territory.search(q, filter).map((area) => areaHit(territory, area, lang)),
    }),
  )

  routes.get(
    '/api/areas/:code',
    { config: { access: PUBLIC }, schema: { params: AreaParams, response: { 200: AreaView } } },
    async ({ params: { code }, lang }, reply) =>
      areaView(territory, code, lang) ?? reply.refuse(refuse('not-found')),
  )

  routes.get(
    '/api/areas/:code/children',
    {
      config: { access: PUBLIC },
      schema: { params: AreaParams, querystring: AreaChildrenQuery, response: { 200: AreaChildren } },
    },
    async ({ params: { code }, query, lang }, reply) =>
      territory.area(code) === undefined
        ? reply.refuse(refuse('not-found'))
        : { items: areaChildren(territory, code, query.closedToo === 'true', lang) },
  )

  routes.get(
    '/api/locate',
    { config: { access: PUBLIC }, schema: { querystring: LocateQuery, response: { 200: LocatedView } } },
    ({ query, lang }) => {
      const [lng, lat] = positionToWgs84([query.lng, query.lat], query.crs)
      return locatedView(territory, { lng, lat }, lang)
    },
  )

  routes.get(
    '/api/areas/:code/boundary',
    { config: { access: SIGNED_IN }, schema: { params: AreaParams, response: { 200: BoundaryCollection } } },
    async (request, reply) =>
      (await boundaryCollection(platform.pool, territory, request.params.code)) ??
      reply.refuse(refuse('not-found')),
  )
}
