import type { FastifyInstance } from 'fastify'
import type { LiveCase } from '../../../../contract/live.ts'
import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleOf } from '../../people/answers.ts'
import { staffBehind } from '../caller.ts'
import { CASE_READER } from '../rights/case-reader.ts'
import { scopeOf } from '../rights/scope.ts'
import { liveLogOf, type Listener } from './live-log.ts'

/** Proxies give up a silent connection after a minute or so. */
const HEARTBEAT = 20_000
/** How often rights and session are looked at again, in milliseconds. */
const LOOK_AGAIN = 5_000
/** Bytes not yet taken by the browser beyond which a connection is given up; it comes back and reloads. */
const MOST_WAITING = 256 * 1024

/** Screens that one person may have open; each costs a look at rights and session every few seconds. */
const MOST_SCREENS = 12

/** News of cases as they happen: server-sent events `case`, only of what the listener may see. */
export function liveRoutes(app: FastifyInstance, platform: Platform): void {
  const open = new Map<() => void, PersonId>()
  app.addHook('preClose', async () => {
    for (const end of open.keys()) end()
  })

  app.get(
    '/api/live',
    // Asked for its headers alone it would stay open all the same.
    {
      config: { access: CASE_READER },
      schema: { produces: ['text/event-stream'] },
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      const staff = staffBehind(request)
      const token = request.cookies[SESSION_COOKIE]
      const screens = [...open.values()].filter((person) => person === staff.person).length
      if (screens >= MOST_SCREENS) return reply.refuse(refuse('rate.too-many', { params: { seconds: 60 } }))
      reply.hijack()
      const { raw } = reply
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) raw.setHeader(name, value)
      }
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const listener: Listener = {
        scope: scopeOf(staff),
        tell: (news: LiveCase) => {
          raw.write(`event: case\ndata: ${JSON.stringify(news)}\n\n`)
          if (raw.writableLength > MOST_WAITING) end()
        },
      }
      const beating = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT)
      const looking = setInterval(() => {
        lookAgain(platform, token).then(
          (now) => (now ? (listener.scope = scopeOf(now)) : end()),
          () => end(),
        )
      }, LOOK_AGAIN)
      let stopListening = (): void => {}
      const end = (): void => {
        if (!open.delete(end)) return
        stopListening()
        clearInterval(beating)
        clearInterval(looking)
        raw.end()
      }
      open.set(end, staff.person)
      raw.on('close', end)
      try {
        stopListening = await liveLogOf(platform).listen(listener)
      } catch (error) {
        request.log.warn({ err: error }, 'live news cannot be read now')
        return end()
      }
      if (!open.has(end)) return stopListening()
      // From here on nothing is missed: the screen reads its list once more when it hears this.
      raw.write('retry: 2000\nevent: ready\ndata: {}\n\n')
    },
  )
}

/** The seats of this moment; undefined when the session or the last seat is gone. */
async function lookAgain(platform: Platform, token: string | undefined): Promise<Staff | undefined> {
  const staff = token === undefined ? undefined : await peopleOf(platform).signedInWith(token)
  return staff && staff.seats.length > 0 ? staff : undefined
}
