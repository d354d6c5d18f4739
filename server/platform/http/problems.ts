import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ZodError, type z } from 'zod'
import { refusalSentence } from '../../../contract/refusals/refusal-sentence.ts'
import type { RefusalText } from '../../../contract/refusals/refusal-text.ts'
import { REFUSALS } from '../../../contract/refusals.ts'
import { isRefusal, refuse, type Refusal, type RefusalCode } from '../../../domain/kernel/refusal.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { refuseInput } from './input-faults.ts'

/** By its type this also proves that every code of the domain has a status and sentences. */
const TEXTS: Record<RefusalCode, RefusalText> = REFUSALS

/** RFC 9457 problem details, as every failed request is answered. */
export interface Problem {
  type: string
  title: string
  status: number
  code: RefusalCode
  /** Path of the field at fault, for instance `photos.3`. */
  field?: string
  params?: Record<string, string | number>
  /** Finds the log lines of this request. */
  logId: string
}

/** Draws a problem as a page, for somebody who is looking at pages. */
export type ProblemPage = (problem: Problem, request: FastifyRequest) => string

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with the problem of a refusal, in the caller's language: JSON, or a page where one was asked for. */
    refuse: (refusal: Refusal) => FastifyReply
  }
  interface FastifyInstance {
    /** Set by the feature that draws pages; without it everybody gets JSON. */
    setProblemPage: (page: ProblemPage) => void
  }
}

/** One place for every "no" and every failure: nothing of the inside leaves it, the log has the rest. */
export function answerProblems(app: FastifyInstance): void {
  let page: ProblemPage | undefined
  app.decorate('setProblemPage', (draw: ProblemPage) => {
    page = draw
  })
  app.decorateReply('refuse', function refuseReply(this: FastifyReply, refusal: Refusal) {
    return send(this.request, this, refusal, page)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => reply.refuse(toRefusal(error, request, reply)))
  app.setNotFoundHandler((_, reply) => reply.refuse(refuse('not-found')))
}

/** The problem of a refusal. */
export function problemOf(refusal: Refusal, lang: 'zh' | 'en', logId: string): Problem {
  const params = refusal.code === 'server.failed' ? { logId } : refusal.params
  return {
    type: `urn:shuoshi:problem:${refusal.code}`,
    title: refusalSentence({ ...refusal, params }, lang),
    status: TEXTS[refusal.code].http,
    code: refusal.code,
    field: refusal.field,
    params: refusal.params,
    logId,
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  page: ProblemPage | undefined,
): FastifyReply {
  const problem = problemOf(refusal, request.lang, request.id)
  reply.code(problem.status)
  const { seconds } = refusal.params ?? {}
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  // What was refused now may be allowed in a moment.
  reply.header('cache-control', 'no-store').header('content-language', request.lang === 'zh' ? 'zh-CN' : 'en')
  // No schema of the route describes a problem.
  reply.serializer(String)
  return page && wantsPage(request)
    ? reply.type('text/html; charset=utf-8').send(page(problem, request))
    : reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/') || request.url.startsWith('/open311/')) return false
  return (request.headers.accept ?? '').includes('text/html')
}

/** The type provider turns zod's findings into those of JSON schema validators; this turns them back. */
function toIssue(found: {
  keyword: string
  instancePath: string
  message?: string
  params: object
}): z.core.$ZodIssue {
  const path = found.instancePath.split('/').slice(1)
  return { ...found.params, code: found.keyword, message: found.message ?? '', path } as z.core.$ZodIssue
}

const TECHNICAL: Record<string, Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: refuse('input.too-large'),
  FST_REQ_FILE_TOO_LARGE: refuse('input.too-large'),
  FST_FILES_LIMIT: refuse('input.too-large'),
  FST_FIELDS_LIMIT: refuse('input.too-large'),
  FST_PARTS_LIMIT: refuse('input.too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse('input.media-type'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: refuse('input.media-type'),
}

function toRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Refusal {
  if (isRefusal(error)) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refuseInput(error.validation.map(toIssue), request.lang)
  }
  // Only what came from outside is the caller's fault: a ZodError thrown later on is ours.
  const technical = TECHNICAL[error.code]
  if (technical) return technical
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    request.log.debug({ err: error }, 'the request cannot be read')
    return refuse('input.malformed')
  }
  request.log.error({ err: error instanceof ZodError ? new Error('a shape did not fit') : error }, 'failed')
  if (reply.sent) return refuse('server.failed')
  return isDatabaseAway(error) ? refuse('server.busy', { params: { seconds: 5 } }) : refuse('server.failed')
}
