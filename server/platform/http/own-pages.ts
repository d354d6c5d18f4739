import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { createHash, timingSafeEqual } from 'node:crypto'
import { refuse } from '../../../domain/kernel/refusal.ts'
import type { Platform } from '../platform.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Figures of this process; features add theirs and they show at `/metrics`. */
    metrics: Registry
  }
}

const PUBLIC = { access: { kind: 'public' }, rateLimit: false } as const

/** `/healthz`, `/readyz`, `/metrics`, `/openapi.json`. */
export function serveOwnPages(app: FastifyInstance, platform: Platform): void {
  const registry = new Registry()
  app.decorate('metrics', registry)
  collectDefaultMetrics({ register: registry })
  measureRequests(app, registry)

  app.get('/healthz', { config: PUBLIC, schema: { hide: true } }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  )

  app.get('/readyz', { config: PUBLIC, schema: { hide: true } }, async (_, reply) => {
    try {
      await platform.pool.query('SELECT 1')
      return await reply.header('cache-control', 'no-store').send({ ready: true })
    } catch (error) {
      platform.log.warn({ err: error }, 'not ready')
      return reply.refuse(refuse('server.busy', { params: { seconds: 5 } }))
    }
  })

  app.get('/metrics', { config: PUBLIC, schema: { hide: true } }, async (request, reply) => {
    const forwarded =
      request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
    const near = !forwarded && /^(::ffff:)?127\.|^::1$/.test(request.ip)
    const token = request.headers.authorization?.replace(/^Bearer /, '')
    const { metricsToken } = platform.config
    const holder = metricsToken !== undefined && token !== undefined && isSame(token, metricsToken)
    // To everybody else this address does not exist.
    if (!near && !holder) return reply.refuse(refuse('not-found'))
    return reply.type(registry.contentType).send(await registry.metrics())
  })

  app.get('/openapi.json', { config: { access: { kind: 'public' } }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  const failures = new Counter({
    name: 'http_failures_total',
    help: 'Answers with status 500 and above',
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const elapsed = reply.elapsedTime
    seconds.observe({ method: request.method, route, status: reply.statusCode }, elapsed / 1_000)
    if (reply.statusCode >= 500) failures.inc()
    // The pattern of the route, never the address: it may hold a receipt code or what somebody searched for.
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(elapsed) }
    if (reply.statusCode >= 500 || elapsed > 1_000) request.log.info(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}

function isSame(a: string, b: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(a), digest(b))
}
