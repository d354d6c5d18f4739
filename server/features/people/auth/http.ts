import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LoginBody, Me, PasswordChange } from '../../../../contract/people.ts'
import { isRefusal, refuse } from '../../../../domain/kernel/refusal.ts'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import { perAddress } from '../../../platform/http/limit-rates.ts'
import type { Platform } from '../../../platform/platform.ts'
import { changePassword, logOut } from './change-password.ts'
import { DEVICE_COOKIE, DEVICE_KNOWN_FOR } from './known-devices.ts'
import { logIn } from './login.ts'
import { meOf } from './queries.ts'
import { agentOf } from './sessions.ts'

/** Whole offices share one address; guessing passwords needs far more. */
const LOGINS_PER_MINUTE = 60

/** Signing in and out, who one is, the own password. */
export function authRoutes(app: FastifyInstance, platform: Platform): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/login',
    {
      config: { access: { kind: 'public' }, rateLimit: perAddress(LOGINS_PER_MINUTE) },
      schema: { body: LoginBody, response: { 200: z.object({ mustChange: z.boolean() }) } },
    },
    async (request, reply) => {
      const { login, password } = request.body
      const agent = agentOf(request.headers['user-agent'])
      const devices = request.cookies[DEVICE_COOKIE]
      const result = await logIn(platform, { login, password, agent, devices })
      if (isRefusal(result)) return reply.refuse(result)
      // Whoever was signed in here before is not any more.
      if (request.session) await logOut(platform, request.session)
      setCookie(request, reply, result.token, Math.floor((result.expiresAt - platform.now()) / 1_000))
      reply.setCookie(DEVICE_COOKIE, result.devices, {
        ...cookieFor(request),
        path: '/api/login',
        maxAge: DEVICE_KNOWN_FOR,
      })
      return { mustChange: result.mustChange }
    },
  )

  routes.post(
    '/api/logout',
    {
      config: { access: { kind: 'public' } },
      schema: { response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      if (request.session) await logOut(platform, request.session)
      setCookie(request, reply, '', 0)
      return reply.code(204).send()
    },
  )

  routes.get(
    '/api/me',
    {
      config: { access: { kind: 'signed-in' }, beforePasswordChange: true },
      schema: { response: { 200: Me } },
    },
    async (request, reply) => {
      const { staff, session } = request
      if (!staff || !session) return reply.refuse(refuse('auth.required'))
      reply.header('cache-control', 'no-store')
      return meOf(platform, staff, {
        mustChange: session.mustChange,
        lang: request.lang,
        formToken: request.formToken(),
      })
    },
  )

  routes.post(
    '/api/me/password',
    {
      config: {
        access: { kind: 'signed-in' },
        beforePasswordChange: true,
        rateLimit: perAddress(LOGINS_PER_MINUTE),
      },
      schema: { body: PasswordChange, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      if (!request.session) return reply.refuse(refuse('auth.required'))
      const refused = await changePassword(platform, request.session, request.body)
      return refused ? reply.refuse(refused) : reply.code(204).send()
    },
  )
}

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, maxAge: number): void {
  reply.header('cache-control', 'no-store')
  reply.setCookie(SESSION_COOKIE, value, { ...cookieFor(request), path: '/', maxAge })
}

function cookieFor(request: FastifyRequest): { httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }
}
