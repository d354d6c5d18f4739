import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { FileLabel } from '../../../../contract/case-page.ts'
import { isRefusal, refuse } from '../../../../domain/kernel/refusal.ts'
import type { House } from '../../../ledger/feature.ts'
import { findFile } from '../../../platform/files/file-store.ts'
import { readFiles } from '../../../platform/http/read-files.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { keepFiles } from './keep-files.ts'
import { maySeeFile } from './may-see-file.ts'

const Params = z.object({ id: z.uuid() })

/** Keeping evidence with a case, and looking at the files of cases one may see. */
export function fileRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { platform } = house

  routes.post(
    '/api/cases/:id/files',
    {
      config: { access: { kind: 'power', anyOf: ['case.coordinate', 'case.handle'] } },
      schema: { params: Params, response: { 200: z.array(FileLabel) } },
    },
    async (request, reply) => {
      const kept = await keepFiles(house, staffBehind(request), request.params.id, (take) =>
        readFiles(request, reply, take),
      )
      return isRefusal(kept) ? reply.refuse(kept) : kept
    },
  )

  const send = (size: 'whole' | 'thumb') => async (request: FastifyRequest, reply: FastifyReply) => {
    const { id } = request.params as z.infer<typeof Params>
    const seen = await maySeeFile(platform.pool, staffBehind(request), id)
    const file = seen ? await findFile(platform.pool, id, size) : undefined
    return file ? sendFile(reply, file) : reply.refuse(refuse('not-found'))
  }
  const open = { config: { access: CASE_READER }, schema: { params: Params } }
  routes.get('/api/files/:id', open, send('whole'))
  routes.get('/api/files/:id/thumb', open, send('thumb'))
}
