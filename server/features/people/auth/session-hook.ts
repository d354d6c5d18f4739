import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { isOver } from './session-limits.ts'
import { endSession, type Session } from './sessions.ts'
import { MISSING_REFUSALS, whatIsMissing, type Missing } from './what-is-missing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The session behind `request.staff`. */
    session: Session | undefined
    /** What this session still lacks before it opens anything else. */
    missing: Missing | undefined
  }
  interface FastifyContextConfig {
    /** Open also to sessions that still lack this. */
    openTo?: readonly Missing[]
  }
}

/** Turns the session cookie of every request into `request.staff`, with the seats of this moment. */
export function recogniseStaff(app: FastifyInstance, platform: Platform): void {
  const people = peopleHeldBy(platform)
  app.decorateRequest('session', undefined)
  app.decorateRequest('missing', undefined)
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
    const missing = whatIsMissing(platform.config, session, seats)
    request.missing = missing
    // Without seats as long as something is missing: whatever looks at rights finds none.
    request.staff = { kind: 'staff', person: session.person, seats: missing ? [] : seats }
    if (missing && !isOpenTo(request, missing)) reply.refuse(refuse(MISSING_REFUSALS[missing]))
  })
}

function isOpenTo({ routeOptions: { config } }: FastifyRequest, missing: Missing): boolean {
  return config.access?.kind === 'public' || config.openTo?.includes(missing) === true
}
