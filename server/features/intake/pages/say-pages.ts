import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NOTICE_VERSION } from '../../../../contract/intake.ts'
import { refusalSentence } from '../../../../contract/refusals/refusal-sentence.ts'
import type { Fault, Lang, SayFormView } from '../../../../contract/resident.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { choosePlacePage } from '../../../../web/resident/pages/choose-place-page.ts'
import { sayPage } from '../../../../web/resident/pages/say-page.ts'
import { SAY_WORDS } from '../../../../web/resident/words/words.ts'
import type { House } from '../../../ledger/feature.ts'
import { findFile } from '../../../platform/files/file-store.ts'
import { reportsPerAddress } from '../../../platform/http/limit-rates.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { territoryOf } from '../../territory/answers.ts'
import { say } from '../commands.ts'
import { areaChoice } from '../public/queries.ts'
import { readUploadForm } from '../read-upload-form.ts'
import { exampleOf } from '../example-of.ts'
import { dropUploads, readUploadTicket, storeUploads } from '../uploads.ts'
import { formId, keepForm, readSayForm, type SayForm } from './read-say-form.ts'
import { choicesFor, placeStep } from './place-step.ts'
import { sendPage, siteView } from './site-view.ts'

const OPEN = { kind: 'public' } as const

/** The form at /say: empty, with what is wrong, with the choice of a place, and sent. */
export function sayPages(app: FastifyInstance, house: House): void {
  const { platform } = house

  app.get<{ Querystring: Record<string, unknown> }>(
    '/say',
    { config: { access: OPEN }, schema: { hide: true } },
    async (request, reply) => {
      if (!territoryOf(platform).loaded()) return reply.refuse(refuse('area.no-city'))
      const code = typeof request.query.c === 'string' ? request.query.c : ''
      const area = territoryOf(platform).area(code)
      const form: SayFormView = {
        clientId: uuidV7(),
        fields: area?.active ? { c: area.code } : {},
        kept: [],
        faults: [],
        example: exampleOf(platform),
        link: area?.active ? areaChoice(platform, area, request.lang) : undefined,
      }
      return sendPage(request, reply, sayPage(await siteView(house, request), form))
    },
  )

  app.post(
    '/say',
    {
      config: { access: OPEN, rateLimit: reportsPerAddress(platform.config) },
      schema: { hide: true },
    },
    async (request, reply) => {
      if (!territoryOf(platform).loaded()) return reply.refuse(refuse('area.no-city'))
      const read = await readUploadForm(request, reply)
      if (isRefusal(read)) return reply.refuse(read)
      const form = await readSayForm(house, read)
      const again = async (refused?: Refusal): Promise<FastifyReply> => {
        const kept = await keepForm(house, form, request.ip)
        return showAgain(house, request, reply, kept, [...faultsOf(kept), ...(refused ? [refused] : [])])
      }
      if (wantsForm(form)) {
        const kept = await keepForm(house, form, request.ip)
        return showAgain(house, request, reply, kept, kept.refusals)
      }
      const step = placeStep(platform, form)
      const ready = form.refusals.length > 0 || Array.isArray(form.cleaned) ? undefined : form.cleaned
      // Whoever asks for the list first, and on every list of it, is not told yet that the rest is missing.
      const asked = step.kind === 'choose' && (step.asked || form.fields.choosing !== undefined)
      if (step.kind === 'choose' && (asked || ready)) {
        const kept = await keepForm(house, form, request.ip)
        return asked || !Array.isArray(kept.cleaned)
          ? chooseAgain(house, request, reply, kept, step)
          : showAgain(house, request, reply, kept, faultsOf(kept))
      }
      if (step.kind === 'found') form.fields.area = step.area
      if (!ready) return again()
      const files = await storeUploads(platform, form.uploads)
      const said = await say(house, {
        ...ready,
        clientId: formId(form.fields.clientId, ready),
        area: step.kind === 'found' ? step.area : undefined,
        link: form.fields.c,
        lang: request.lang,
        noticeVersion: NOTICE_VERSION,
        channel: 'web',
        saidAt: platform.now(),
        files: [...form.files.map(({ id }) => id), ...files],
      })
      if (isRefusal(said) || said.repeated) await dropUploads(platform, files)
      if (isRefusal(said)) return again(said)
      return reply.header('cache-control', 'no-store').redirect(`/r/${said.receiptCode}?new=1`, 303)
    },
  )

  app.get<{ Params: { ticket: string } }>(
    '/say/photo/:ticket',
    { config: { access: OPEN }, schema: { hide: true } },
    async (request, reply) => {
      const id = readUploadTicket(platform.box, request.params.ticket)
      const file = id === undefined ? undefined : await findFile(platform.pool, id, 'thumb')
      return file?.kind === 'photo' ? sendFile(reply, file) : reply.refuse(refuse('not-found'))
    },
  )
}

function viewOf(house: House, form: SayForm, faults: readonly Fault[], lang: Lang): SayFormView {
  const { platform } = house
  const territory = territoryOf(platform)
  const { text, address, lat, lng, name, phone, area, c } = form.fields
  const link = territory.area(form.fields.c ?? '')
  const chosen = territory.area(form.fields.area ?? '')
  return {
    clientId: form.fields.clientId,
    fields: { text, address, lat, lng, name, phone, area, c },
    kept: form.files.map(({ ticket, kind }) => ({ ticket, kind })),
    faults: [...faults],
    example: exampleOf(platform),
    link: link?.active ? areaChoice(platform, link, lang) : undefined,
    chosen: chosen?.active ? areaChoice(platform, chosen, lang) : undefined,
  }
}

async function showAgain(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  form: SayForm,
  refusals: readonly Refusal[],
): Promise<FastifyReply> {
  const faults = refusals.map((refusal) => faultOf(refusal, request.lang))
  const page = sayPage(await siteView(house, request), viewOf(house, form, faults, request.lang))
  return sendPage(request, reply, page, { status: faults.length > 0 ? 400 : 200, secret: true })
}

/** What is wrong with a form: with its files, and with its words. */
function faultsOf({ refusals, cleaned }: SayForm): Refusal[] {
  return [...refusals, ...(Array.isArray(cleaned) ? cleaned : [])]
}

/** Back from the choice of a place to the words, or the form itself in the other language or print: nothing is checked yet. */
function wantsForm({ fields: { go, choosing } }: SayForm): boolean {
  return go === 'edit' || (go === 'show' && !choosing)
}

/** The sentence of the product, or a plainer one where this form can say more exactly what to do. */
function faultOf(refusal: Refusal, lang: 'zh' | 'en'): Fault {
  const words = SAY_WORDS[lang]
  const own: Record<string, string> = {
    'input.required text': words.textRequired,
    'input.not-a-phone phone': words.phoneWrong,
    'input.invalid name': words.nameWrong,
  }
  const { code, field = 'text' } = refusal
  return { field, sentence: own[`${code} ${field}`] ?? refusalSentence(refusal, lang) }
}

async function chooseAgain(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  form: SayForm,
  step: Parameters<typeof choicesFor>[1],
): Promise<FastifyReply> {
  const words = SAY_WORDS[request.lang]
  const sentence =
    step.fault === 'missing'
      ? words.chooseMissing
      : step.fault === 'not-found'
        ? words.chooseNotFound(form.fields.q ?? '')
        : undefined
  const page = choosePlacePage(await siteView(house, request), {
    form: viewOf(house, form, [], request.lang),
    ...choicesFor(house.platform, step, request.lang),
    filesNotKept: form.refusals.some(({ code }) => code === 'input.files-not-kept'),
    ...(sentence && { fault: { field: 'q', sentence } }),
  })
  return sendPage(request, reply, page, { status: sentence ? 400 : 200, secret: true })
}
