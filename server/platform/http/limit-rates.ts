import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../domain/kernel/refusal.ts'
import type { Config } from '../config/config.ts'

const MINUTE = 60_000
/** Addresses and accounts remembered per process. */
const REMEMBERED = 20_000

/**
 * Limits per address for everything, and per account once somebody is signed in; a route sets its own with
 * `config.rateLimit` (`reportsPerAddress`, `perAddress`). Counted in this process: with several web processes a limit is
 * per process, which is enough against floods.
 */
export async function limitRates(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    max: config.requestsPerMinute,
    timeWindow: MINUTE,
    cache: REMEMBERED,
    skipOnError: true,
    errorResponseBuilder: (_, { ttl }) => tooMany(ttl),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
  const perAccount = app.createRateLimit({
    max: config.accountRequestsPerMinute,
    timeWindow: MINUTE,
    keyGenerator: (request) => request.staff?.person ?? '',
  })
  const leadingNowhere = app.createRateLimit({ max: config.requestsPerMinute, timeWindow: MINUTE })
  // The library looks at routes only. What leads nowhere is answered before a body is read for it.
  app.addHook('preParsing', async (request, reply) => {
    if (!request.is404) return
    const verdict = await leadingNowhere(request)
    const flood = !verdict.isAllowed && verdict.isExceeded
    reply.refuse(flood ? tooMany(verdict.ttl) : refuse('not-found'))
  })
  // Who it is, is known after the onRequest hooks.
  app.addHook('preParsing', async (request, reply) => {
    if (!request.staff || request.is404) return
    const verdict = await perAccount(request)
    if (!verdict.isAllowed && verdict.isExceeded) reply.refuse(tooMany(verdict.ttl))
  })
}

/** For routes that take a report: thousands of residents may share one carrier address. */
export function reportsPerAddress(config: Config): { max: number; timeWindow: number } {
  return perAddress(config.reportsPerMinute)
}

/** For routes that are worth guarding more, such as signing in: so many a minute from one address. */
export function perAddress(max: number): { max: number; timeWindow: number } {
  return { max, timeWindow: MINUTE }
}

function tooMany(milliseconds: number) {
  return refuse('rate.too-many', { params: { seconds: Math.max(1, Math.ceil(milliseconds / 1_000)) } })
}
