import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { constants } from 'node:zlib'
import { uuidV7 } from '../ids/uuid-v7.ts'
import type { Platform } from '../platform.ts'
import { serveAssets } from './assets.ts'
import { enforceAccess } from './enforce-access.ts'
import { holdBodies } from './hold-bodies.ts'
import { letGoOfConnections } from './let-go-of-connections.ts'
import { limitRates } from './limit-rates.ts'
import { serveOwnPages } from './own-pages.ts'
import { answerProblems } from './problems.ts'
import { readableAddress } from './readable-address.ts'
import { refuseForeignPages } from './refuse-foreign-pages.ts'
import { refuseUnwritable } from './refuse-unwritable.ts'
import { requestLanguage, type Language } from './request-language.ts'
import { sendSecurityHeaders } from './security-headers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's language. */
    lang: Language
  }
}

const MEGABYTE = 1024 * 1024
/** What one form with photos may hold: nine photos, a voice file, the fields. Routes may ask for less. */
export const UPLOAD_LIMITS = {
  files: 10,
  fileSize: 20 * MEGABYTE,
  fields: 60,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  parts: 70,
  headerPairs: 50,
}

/** Addresses made for programs; pages and assets are left out of the document. */
const DOORS = /^\/(api|open311)\//
const describeRoute = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } })

/**
 * The web server without any product in it: everything that must be true of every answer. Features add their routes to
 * the instance this returns.
 */
export async function createApp(platform: Platform): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: platform.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidV7(),
    requestIdHeader: false,
    trustProxy: platform.config.trustProxy ?? false,
    bodyLimit: MEGABYTE,
    requestTimeout: 120_000,
    // Nothing moved: somebody who asks and never takes the answer. Live news beats more often, no work of ours is longer.
    connectionTimeout: 300_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    rewriteUrl: ({ url }) => readableAddress(url ?? '/'),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  letGoOfConnections(app)
  answerProblems(app)
  await app.register(cookie)
  app.decorateRequest('lang', 'zh')
  app.addHook('onRequest', async (request) => {
    request.lang = requestLanguage(request)
  })
  await sendSecurityHeaders(app)
  enforceAccess(app)
  await limitRates(app, platform.config)
  refuseForeignPages(app, platform.box, platform.config.publicUrl)
  refuseUnwritable(app)
  holdBodies(app)
  await app.register(formbody, { bodyLimit: MEGABYTE })
  await app.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: true })
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '说事 Shuoshi', version: '0.1.0', license: { name: 'Apache-2.0' } },
    },
    transform: (route) =>
      describeRoute({ ...route, schema: { ...route.schema, hide: !DOORS.test(route.url) } }),
  })
  serveOwnPages(app, platform)
  await serveAssets(app)
  return app
}
