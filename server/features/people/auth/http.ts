import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LoginBody, Me, PasswordChange } from '../../../../contract/people.ts'
import { isRefusal, refuse } from '../../../../domain/kernel/refusal.ts'
import { perAddress } from '../../../platform/http/limit-rates.ts'
import type { Platform } from '../../../platform/platform.ts'
import { changePassword, logOut } from './change-password.ts'
import { DEVICE_COOKIE, DEVICE_KNOWN_FOR } from './known-devices.ts'
import { logIn } from './login.ts'
import { meOf } from './queries.ts'
import { cookieFor, setSessionCookie } from './session-cookie.ts'
import { agentOf, type Session } from './sessions.ts'
import type { Missing } from './what-is-missing.ts'

/** Whole offices share one address; guessing passwords needs far more. */
const LOGINS_PER_MINUTE = 60

const STATES = { code: 'asked', phone: 'needed', password: undefined } as const

function secondFactorState({ hasCode }: Session, missing: Missing | undefined): Me['secondFactor'] {
  return (missing && STATES[missing]) ?? (hasCode ? 'on' : 'off')
}

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
      setSessionCookie(request, reply, result.token, result.expiresAt - platform.now())
      reply.setCookie(DEVICE_COOKIE, result.devices, {
        ...cookieFor(request),
        path: '/api',
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
      setSessionCookie(request, reply, '', 0)
      return reply.code(204).send()
    },
  )

  routes.get(
    '/api/me',
    {
      config: { access: { kind: 'signed-in' }, openTo: ['code', 'password', 'phone'] },
      schema: { response: { 200: Me } },
    },
    async (request, reply) => {
      const { staff, session } = request
      if (!staff || !session) return reply.refuse(refuse('auth.required'))
      reply.header('cache-control', 'no-store')
      return meOf(platform, staff, {
        mustChange: session.mustChange,
        secondFactor: secondFactorState(session, request.missing),
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
        openTo: ['password'],
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
