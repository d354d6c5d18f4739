import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { isOver } from './session-limits.ts'
import { endSession, type Session } from './sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The session behind `request.staff`. */
    session: Session | undefined
  }
  interface FastifyContextConfig {
    /** Open also while the password is one that an administrator gave. */
    beforePasswordChange?: boolean
  }
}

/** Turns the session cookie of every request into `request.staff`, with the seats of this moment. */
export function recogniseStaff(app: FastifyInstance, platform: Platform): void {
  const people = peopleHeldBy(platform)
  app.decorateRequest('session', undefined)
  app.addHook('onRequest', async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE]
    if (!token || request.is404) return
    const session = await people.sessions.find(token)
    if (!session) return
    const at = platform.now()
    const seats = await people.rights.seatsOf(session.person, at)
    if (isOver(platform.config.sessions, session, seats, at)) {
      await endSession(platform.pool, session)
      people.sessions.forget()
      return
    }
    await people.sessions.touch(session, at)
    request.session = session
    // Without seats as long as the password is not their own: whatever looks at rights finds none.
    request.staff = { kind: 'staff', person: session.person, seats: session.mustChange ? [] : seats }
    if (session.mustChange && !isOpenBeforeChange(request))
      reply.refuse(refuse('auth.password-change-required'))
  })
}

function isOpenBeforeChange({ routeOptions: { config } }: FastifyRequest): boolean {
  return config.access?.kind === 'public' || config.beforePasswordChange === true
}
