import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SetUpAdministrators, SetUpDone, SetUpOpen, SetUpState } from '../../../../contract/set-up.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import type { Access } from '../../../platform/http/access.ts'
import { perAddress } from '../../../platform/http/limit-rates.ts'
import type { Platform } from '../../../platform/platform.ts'
import { appointAdministrators } from './appoint-administrators.ts'
import { isSetUpOpen, opensSetUp } from './set-up-state.ts'
import { stepOf } from './step.ts'

const SET_UP: Access = { kind: 'set-up' }
/** Where the page of the set-up puts the token that the terminal showed. */
const TOKEN_HEADER = 'x-set-up-token'
const ATTEMPTS_PER_MINUTE = 60

/**
 * The set-up of an empty city: where it stands, and its last step, the three administrators, which closes it for ever. The
 * steps before it (the city, its areas) are routes of the territory under the same door.
 */
export function setUpRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { pool } = platform
  const config = { access: SET_UP, rateLimit: perAddress(ATTEMPTS_PER_MINUTE) }

  app.gate.setUp = (request) => {
    const token = request.headers[TOKEN_HEADER]
    return typeof token === 'string' && opensSetUp(pool, token)
  }

  routes.get(
    '/api/set-up/open',
    { config: { access: { kind: 'public' } }, schema: { response: { 200: SetUpOpen } } },
    async () => ({ open: await isSetUpOpen(pool) }),
  )

  routes.get('/api/set-up', { config, schema: { response: { 200: SetUpState } } }, () => stepOf(pool))

  routes.post(
    '/api/set-up/administrators',
    { config, schema: { body: SetUpAdministrators, response: { 200: SetUpDone } } },
    async (request, reply) => {
      const done = await appointAdministrators(platform, request.body)
      return isRefusal(done) ? reply.refuse(done) : reply.header('cache-control', 'no-store').send(done)
    },
  )
}
