import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { PeopleImport, SheetProblem, UnitImport } from '../../../../contract/people.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Access } from '../../../platform/http/access.ts'
import { fileOf, refuseTable } from '../../../platform/http/upload-sheet.ts'
import type { Platform } from '../../../platform/platform.ts'
import { callerOf } from '../caller.ts'
import { importPeople } from './import-people.ts'
import { importUnits } from './import-units.ts'
import { makeTemplate } from './make-template.ts'

const SYSTEM: Access = { kind: 'power', anyOf: ['admin.system'] }
const SECURITY: Access = { kind: 'power', anyOf: ['admin.security'] }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Tables of units and people: templates to fill in, and taking them over (multipart field `file`). */
export function importRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/units/import',
    { config: { access: SYSTEM }, schema: { response: { 200: UnitImport, 400: SheetProblem } } },
    async (request, reply) => {
      const file = await fileOf(request, reply)
      const result = isRefusal(file) ? file : await importUnits(platform, callerOf(request), file)
      return isRefusal(result) ? refuseTable(request, reply, result) : result
    },
  )

  routes.post(
    '/api/people/import',
    { config: { access: SECURITY }, schema: { response: { 200: PeopleImport, 400: SheetProblem } } },
    async (request, reply) => {
      const file = await fileOf(request, reply)
      const result = isRefusal(file) ? file : await importPeople(platform, callerOf(request), file)
      return isRefusal(result) ? refuseTable(request, reply, result) : result
    },
  )

  const template = (url: string, access: Access, of: 'units' | 'people'): void => {
    routes.get(url, { config: { access } }, async (_, reply) =>
      reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename="${of}-template.xlsx"`)
        .send(await makeTemplate(of)),
    )
  }
  template('/api/units/template', SYSTEM, 'units')
  template('/api/people/template', SECURITY, 'people')
}
