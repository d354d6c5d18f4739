import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import {
  CityAnswer,
  NOTICE_VERSION,
  PlaceAnswer,
  PlaceQuery,
  SayAnswer,
  SayBody,
  StaffSayAnswer,
  StaffSayBody,
} from '../../../contract/intake.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import { MINUTE } from '../../../domain/kernel/instant.ts'
import type { House } from '../../ledger/feature.ts'
import { refuseInput } from '../../platform/http/input-faults.ts'
import { reportsPerAddress } from '../../platform/http/limit-rates.ts'
import { peopleOf } from '../people/answers.ts'
import { territoryOf } from '../territory/answers.ts'
import { attach, say } from './commands.ts'
import { searchPlaces } from './public/queries.ts'
import { readUploadForm } from './read-upload-form.ts'
import { cleanSaying, type TypedSaying } from './saying-of-form.ts'
import type { Said, Saying } from './saying.ts'
import { siteOf } from './site.ts'
import { keepUploads, type Upload } from './uploads.ts'

/** A clock of a client may be a little ahead of ours. */
const AHEAD = 5 * MINUTE

const FORMS = ['application/json', 'multipart/form-data']
/** The shape is for the document of the API; the body is checked once it is known which way it came. */
const unchecked = () => (value: unknown) => ({ value })

/** Saying by program and by staff; suggestions of places for the form. */
export function intakeRoutes(app: FastifyInstance, house: House): void {
  const { platform } = house
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/api/reports',
    {
      config: { access: { kind: 'public' }, rateLimit: reportsPerAddress(platform.config) },
      schema: { consumes: FORMS, body: SayBody, response: { 200: SayAnswer, 201: SayAnswer } },
      validatorCompiler: unchecked,
    },
    async (request, reply) => {
      const read = await readSaying(request, SayBody)
      if (isRefusal(read)) return reply.refuse(read)
      const { body, cleaned, uploads } = read
      const said = await say(house, {
        ...cleaned,
        clientId: body.clientId.toLowerCase(),
        area: body.area,
        link: body.c,
        lang: request.lang,
        noticeVersion: body.noticeVersion,
        channel: 'web',
        saidAt: platform.now(),
        files: await keepUploads(platform, uploads),
      })
      return isRefusal(said) ? reply.refuse(said) : sendAnswer(reply, answerOf(house, request, said))
    },
  )

  routes.post(
    '/api/staff/reports',
    {
      config: { access: { kind: 'power', anyOf: ['case.say'] } },
      schema: { consumes: FORMS, body: StaffSayBody, response: { 200: StaffSayAnswer, 201: StaffSayAnswer } },
      validatorCompiler: unchecked,
    },
    async (request, reply) => {
      const { staff } = request
      if (!staff) return reply.refuse(refuse('auth.required'))
      const read = await readSaying(request, StaffSayBody)
      if (isRefusal(read)) return reply.refuse(read)
      const { body, cleaned, uploads } = read
      const now = platform.now()
      const saidAt = body.saidAt === undefined ? now : Date.parse(body.saidAt)
      if (saidAt > now + AHEAD) return reply.refuse(refuse('input.invalid', { field: 'saidAt' }))
      const saying: Saying = {
        ...cleaned,
        clientId: body.clientId.toLowerCase(),
        area: body.area,
        lang: body.lang,
        noticeVersion: NOTICE_VERSION,
        channel: body.channel,
        saidAt: Math.min(saidAt, now),
        matter: body.matter,
        files: await keepUploads(platform, uploads),
      }
      const said =
        body.attachTo === undefined
          ? await say(house, saying, staff)
          : await attach(house, saying, body.attachTo, staff)
      if (isRefusal(said)) return reply.refuse(said)
      const answer: StaffSayAnswer = {
        ...answerOf(house, request, said),
        caseId: said.caseId,
        reportId: said.reportId,
      }
      return sendAnswer(reply, answer)
    },
  )

  routes.get(
    '/api/city',
    { config: { access: { kind: 'public' } }, schema: { response: { 200: CityAnswer } } },
    async () => {
      const { demo } = await siteOf(platform)
      return { name: territoryOf(platform).city()?.name, demo }
    },
  )

  routes.get(
    '/api/places',
    {
      config: { access: { kind: 'public' } },
      schema: { querystring: PlaceQuery, response: { 200: PlaceAnswer } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=300').header('vary', 'accept-language, cookie')
      return { places: searchPlaces(platform, request.query.q, request.lang).filter(({ wider }) => !wider) }
    },
  )
}

interface ReadSaying<Body> {
  body: Body
  cleaned: Exclude<ReturnType<typeof cleanSaying>, Refusal[]>
  uploads: Upload[]
}

/** Parses and checks a saying, sent as JSON or as a form. The first fault is the answer. */
async function readSaying<Shape extends z.ZodType<TypedSaying>>(
  request: FastifyRequest,
  shape: Shape,
): Promise<ReadSaying<z.infer<Shape>> | Refusal> {
  const form = request.isMultipart() ? await readUploadForm(request) : undefined
  if (isRefusal(form)) return form
  const parsed = shape.safeParse(form ? withoutBlanks(form.fields) : (request.body ?? {}))
  if (!parsed.success) return refuseInput(parsed.error.issues, request.lang)
  const uploads = form?.uploads ?? []
  const cleaned = cleanSaying(
    parsed.data,
    uploads.some(({ kind }) => kind === 'voice'),
  )
  const [fault] = [...(form?.refusals ?? []), ...(Array.isArray(cleaned) ? cleaned : [])]
  if (fault) return fault
  return { body: parsed.data, cleaned: cleaned as ReadSaying<unknown>['cleaned'], uploads }
}

/** An empty field of a form was not filled in. */
function withoutBlanks(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function answerOf({ platform }: House, request: FastifyRequest, said: Said): SayAnswer {
  const origin = platform.config.publicUrl ?? `${request.protocol}://${request.host}`
  const { receiptCode, repeated, holder, due } = said
  const answer: SayAnswer = { receiptCode, url: `${origin}/r/${receiptCode}`, repeated }
  if (!holder) return answer
  const territory = territoryOf(platform)
  const below = territory.path(holder.path.at(-1) ?? '').filter(({ level }) => level !== 'city')
  return {
    ...answer,
    where: below.map(({ code }) => territory.areaName(code, request.lang)),
    whatNext: {
      who: peopleOf(platform).unitName(holder.id, request.lang) ?? '',
      ...(due !== undefined && { by: new Date(due).toISOString() }),
    },
  }
}

function sendAnswer(reply: FastifyReply, answer: SayAnswer): FastifyReply {
  return reply
    .code(answer.repeated ? 200 : 201)
    .header('cache-control', 'no-store')
    .send(answer)
}
