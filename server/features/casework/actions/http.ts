import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { BulkActionAnswer, BulkActionBody, CaseActionBody } from '../../../../contract/case-action.ts'
import { CasePage } from '../../../../contract/case-page.ts'
import { isRefusal, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { House } from '../../../ledger/feature.ts'
import { staffBehind } from '../caller.ts'
import { readCasePage } from '../page/queries.ts'
import { findEarlier } from './earlier-case.ts'
import { giveAction } from './give-action.ts'
import { giveBulk } from './http-bulk.ts'
import { toCommand } from './http-command.ts'
import { mergeCases } from './merge-cases.ts'
import { sharedIn } from './http-shared.ts'

/** Whoever has a power by which a case can be changed; on which case is decided by the law of the case. */
const ACTOR: Access = {
  kind: 'power',
  anyOf: ['case.coordinate', 'case.approve', 'case.handle', 'case.supervise', 'case.whistle'],
}

/** Acting on one case, and on many. */
export function actionRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/cases/:id/actions',
    {
      config: { access: ACTOR },
      schema: {
        params: z.object({ id: z.uuid() }),
        body: CaseActionBody,
        // 204: done, and by it the case has left what the caller may see (returned, moved to another area).
        response: { 200: CasePage, 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const staff = staffBehind(request)
      const { id } = request.params
      const refused = await act(house, staff, id, request.body)
      if (refused) return reply.refuse(refused)
      const page = await readCasePage(house, staff, id, request.lang)
      return page ? reply.send(page) : reply.code(204).send()
    },
  )

  routes.post(
    '/api/cases/actions',
    { config: { access: ACTOR }, schema: { body: BulkActionBody, response: { 200: BulkActionAnswer } } },
    (request) => giveBulk(house, staffBehind(request), request.body, request.lang),
  )
}

async function act(
  house: House,
  staff: Staff,
  caseId: string,
  body: CaseActionBody,
): Promise<Refusal | undefined> {
  if (body.type === 'MergeCase') {
    return mergeCases(house, staff, { caseId, into: body.into, commandId: body.commandId })
  }
  const named = body.type === 'DeclineCase' && body.exit === 'repeat' ? body.earlier : undefined
  const earlier = named === undefined ? undefined : await findEarlier(house.platform, staff, named)
  if (isRefusal(earlier)) return earlier
  return giveAction(house, staff, {
    caseId,
    command: (state) => toCommand(house.platform, staff, body, state, earlier),
    ...filesIn(body),
    shared: sharedIn(body),
  })
}

function filesIn(body: CaseActionBody): { files?: { field: string; ids: readonly string[] } } {
  if ('evidence' in body) return { files: { field: 'evidence', ids: body.evidence } }
  return 'files' in body ? { files: { field: 'files', ids: body.files } } : {}
}
