import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  AreaChange,
  AreaCode,
  AreaImport,
  AreaParams,
  BoundaryChange,
  BoundaryChanged,
  NewCity,
  NewGrid,
} from '../../../contract/territory.ts'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import type { Access } from '../../platform/http/access.ts'
import { fileOf, refuseTable } from '../../platform/http/upload-sheet.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { makeAreaTemplate } from './area-template.ts'
import { addGrid, changeArea, foundCity, replaceBoundary } from './commands.ts'
import { importAreas } from './import-areas.ts'
import { geometryToWgs84 } from './to-wgs84.ts'

const SYSTEM: Access = { kind: 'power', anyOf: ['admin.system'] }
const SET_UP: Access = { kind: 'set-up' }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A boundary of 6,000 positions with every digit. */
const BOUNDARY_BYTES = 2 * 1024 * 1024

/** Changes of areas and boundaries by the system administrator, and the first ones of a new city. */
export function territoryChangeRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  const importRoute = (url: string, access: Access): void => {
    routes.post(
      url,
      { config: { access }, schema: { response: { 200: AreaImport } } },
      async (request, reply) => {
        const file = await fileOf(request, reply)
        const result = isRefusal(file)
          ? file
          : await importAreas(platform, request.staff?.person ?? null, file)
        return isRefusal(result) ? refuseTable(request, reply, result) : result
      },
    )
  }
  importRoute('/api/areas/import', SYSTEM)
  importRoute('/api/set-up/areas', SET_UP)

  const templateRoute = (url: string, access: Access): void => {
    routes.get(url, { config: { access } }, async (_, reply) =>
      reply
        .type(XLSX)
        .header('content-disposition', 'attachment; filename="areas-template.xlsx"')
        .send(await makeAreaTemplate(territoryOf(platform))),
    )
  }
  templateRoute('/api/areas/template', SYSTEM)
  templateRoute('/api/set-up/areas/template', SET_UP)

  routes.post(
    '/api/set-up/city',
    { config: { access: SET_UP }, schema: { body: NewCity, response: { 200: AreaCode } } },
    async (request, reply) => {
      const result = await foundCity(platform, null, request.body)
      return isRefusal(result) ? reply.refuse(result) : result
    },
  )

  routes.put(
    '/api/areas/:code',
    {
      config: { access: SYSTEM },
      schema: { params: AreaParams, body: AreaChange, response: { 200: AreaCode } },
    },
    async (request, reply) => {
      const result = await changeArea(
        platform,
        request.staff?.person ?? null,
        request.params.code,
        request.body,
      )
      return isRefusal(result) ? reply.refuse(result) : result
    },
  )

  routes.post(
    '/api/areas/:code/grids',
    {
      config: { access: SYSTEM },
      schema: { params: AreaParams, body: NewGrid, response: { 200: AreaCode } },
    },
    async (request, reply) => {
      const result = await addGrid(platform, request.staff?.person ?? null, request.params.code, request.body)
      return isRefusal(result) ? reply.refuse(result) : result
    },
  )

  routes.put(
    '/api/areas/:code/boundary',
    {
      config: { access: SYSTEM },
      bodyLimit: BOUNDARY_BYTES,
      schema: { params: AreaParams, body: BoundaryChange, response: { 200: BoundaryChanged } },
    },
    async (request, reply) => {
      const { geometry, crs, source } = request.body
      const result = await replaceBoundary(platform, request.staff?.person ?? null, request.params.code, {
        geometry: geometryToWgs84(geometry, crs),
        source,
      })
      return isRefusal(result) ? reply.refuse(result) : result
    },
  )
}
