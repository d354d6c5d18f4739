import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { seatWith, type Staff } from '../../../domain/org/seat.ts'
import type { Access } from './access.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    /** Who is signed in, set by an `onRequest` hook of the people feature; undefined for everybody else. */
    staff: Staff | undefined
  }
  interface FastifyInstance {
    /** Questions that only features can answer; each is set once by the feature that owns the answer. */
    gate: Gate
    /** Every route with who may call it, for the test that walks them all. */
    doors: readonly Door[]
  }
}

/** One route of the server. */
export interface Door {
  method: string
  url: string
  access: Access
}

export interface Gate {
  /** May this request set up an empty city? Until a feature says so, nobody may. */
  setUp: (request: FastifyRequest) => boolean | Promise<boolean>
}

/**
 * Default deny: a route without `config.access` cannot be registered, and every request is held against it after the
 * `onRequest` hooks (which find out who it is) and before its body is read.
 */
export function enforceAccess(app: FastifyInstance): void {
  app.decorateRequest('staff', undefined)
  app.decorate('gate', { setUp: () => false })
  const doors: Door[] = []
  app.decorate('doors', doors)
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (!access) {
      throw new Error(
        `${String(route.method)} ${route.url} does not declare config.access: nobody may call it`,
      )
    }
    for (const method of [route.method].flat()) doors.push({ method, url: route.url, access })
  })
  app.addHook('preParsing', async (request, reply) => {
    if (request.is404) return
    const refusal = await judge(app, request)
    if (refusal) reply.refuse(refusal)
  })
}

async function judge(app: FastifyInstance, request: FastifyRequest): Promise<Refusal | undefined> {
  const access = request.routeOptions.config.access
  if (!access) return refuse('auth.forbidden')
  switch (access.kind) {
    case 'public':
      return undefined
    case 'set-up':
      return (await app.gate.setUp(request)) ? undefined : refuse('auth.set-up-closed')
    case 'signed-in':
      return request.staff ? undefined : refuse('auth.required')
    case 'power': {
      const { staff } = request
      if (!staff) return refuse('auth.required')
      return access.anyOf.some((power) => seatWith(staff, power)) ? undefined : refuse('auth.forbidden')
    }
  }
}
