import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  SecondFactorBegin,
  SecondFactorBegun,
  SecondFactorCode,
  SecondFactorOff,
  SecondFactorOn,
} from '../../../../contract/second-factor.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import { perAddress } from '../../../platform/http/limit-rates.ts'
import type { Platform } from '../../../platform/platform.ts'
import { DEVICE_COOKIE } from '../auth/known-devices.ts'
import { setSessionCookie } from '../auth/session-cookie.ts'
import { agentOf, type Session } from '../auth/sessions.ts'
import { answerCode } from './answer-code.ts'
import { beginPhone, confirmPhone, switchPhoneOff } from './commands.ts'

const TRIES_PER_MINUTE = 60
const NO_CONTENT = { 204: z.undefined() }

/** The code of the phone: asked after the password, set up, switched off. */
export function secondFactorRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: { kind: 'signed-in' }, rateLimit: perAddress(TRIES_PER_MINUTE) } as const

  routes.post(
    '/api/me/second-factor/answer',
    { config: { ...config, openTo: ['code'] }, schema: { body: SecondFactorCode, response: NO_CONTENT } },
    async (request, reply) => {
      const session = sessionOf(request)
      if (!session.codeAsked) return reply.code(204).send()
      const opened = await answerCode(platform, session, {
        code: request.body.code,
        agent: agentOf(request.headers['user-agent']),
        devices: request.cookies[DEVICE_COOKIE],
      })
      if (isRefusal(opened)) return reply.refuse(opened)
      setSessionCookie(request, reply, opened.token, opened.expiresAt - platform.now())
      return reply.code(204).send()
    },
  )

  routes.post(
    '/api/me/second-factor/begin',
    {
      config: { ...config, openTo: ['phone'] },
      schema: { body: SecondFactorBegin, response: { 200: SecondFactorBegun } },
    },
    async (request, reply) => {
      const begun = await beginPhone(platform, sessionOf(request), request.body.password)
      return isRefusal(begun) ? reply.refuse(begun) : reply.header('cache-control', 'no-store').send(begun)
    },
  )

  routes.post(
    '/api/me/second-factor/confirm',
    {
      config: { ...config, openTo: ['phone'] },
      schema: { body: SecondFactorCode, response: { 200: SecondFactorOn } },
    },
    async (request, reply) => {
      const recoveryCodes = await confirmPhone(platform, sessionOf(request), request.body.code)
      return isRefusal(recoveryCodes)
        ? reply.refuse(recoveryCodes)
        : reply.header('cache-control', 'no-store').send({ recoveryCodes })
    },
  )

  routes.post(
    '/api/me/second-factor/off',
    { config, schema: { body: SecondFactorOff, response: NO_CONTENT } },
    async (request, reply) => {
      const session = sessionOf(request)
      const staff = { kind: 'staff', person: session.person, seats: request.staff?.seats ?? [] } as const
      const refused = await switchPhoneOff(platform, staff, session, request.body)
      return refused ? reply.refuse(refused) : reply.code(204).send()
    },
  )
}

/** @throws if the route let somebody through who is not signed in. */
function sessionOf({ session, url }: FastifyRequest): Session {
  if (!session) throw new Error(`${url} was reached by nobody`)
  return session
}
