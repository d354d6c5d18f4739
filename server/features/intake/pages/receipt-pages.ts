import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import QRCode from 'qrcode'
import { refusalSentence } from '../../../../contract/refusals/refusal-sentence.ts'
import type { Fault, RateFormValues } from '../../../../contract/resident.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { codePage } from '../../../../web/resident/pages/code-page.ts'
import {
  receiptPage,
  withdrawPage,
  type DoneThing,
  type ReceiptPageOptions,
} from '../../../../web/resident/pages/receipt-page.ts'
import { RECEIPT_WORDS, SITE_WORDS } from '../../../../web/resident/words/words.ts'
import type { House } from '../../../ledger/feature.ts'
import { findFile } from '../../../platform/files/file-store.ts'
import { perAddress, reportsPerAddress } from '../../../platform/http/limit-rates.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { readUploadForm, type UploadForm } from '../read-upload-form.ts'
import { findReport, type FoundReport } from '../receipt/find-report.ts'
import { addRemark, rate, urge, withdraw } from '../receipt/follow-up.ts'
import { filesOpenTo, receiptView } from '../receipt/queries.ts'
import { dropUploads, storeUploads } from '../uploads.ts'
import { keepFormFiles, readFormFiles, type FormFiles } from './form-files.ts'
import { sendPage, siteView } from './site-view.ts'

/** Wrong codes a minute from one address. Guessing one of 10^20 is hopeless; this keeps the trying cheap for us. */
const WRONG_CODES = 60

type ByCode = { Params: { code: string }; Querystring: Record<string, unknown> }

/** Everything behind a receipt code. Whoever has the code is the reporter; nothing else opens these pages. */
export function receiptPages(app: FastifyInstance, house: House): void {
  const { platform } = house
  const wrongCode = app.createRateLimit(perAddress(WRONG_CODES))
  const look = { config: { access: { kind: 'public' } }, schema: { hide: true } } as const
  const change = {
    config: { access: { kind: 'public' }, rateLimit: reportsPerAddress(platform.config) },
    schema: { hide: true },
  } as const

  /** The report of the code in the address; else the answer was given already. */
  const reportOf = async (
    request: FastifyRequest<ByCode>,
    reply: FastifyReply,
  ): Promise<FoundReport | undefined> => {
    const report = await findReport(house, request.params.code)
    if (report) return report
    const verdict = await wrongCode(request)
    const flood = !verdict.isAllowed && verdict.isExceeded
    if (flood) reply.refuse(refuse('rate.too-many', { params: { seconds: Math.ceil(verdict.ttl / 1000) } }))
    else await askForCode(house, request, reply, request.params.code)
    return undefined
  }

  app.get<ByCode>('/r', look, async (request, reply) =>
    sendPage(request, reply, codePage(await siteView(house, request), { typed: '' }), { secret: true }),
  )

  app.post<{ Body: { code?: unknown } | undefined }>('/r', change, async (request, reply) => {
    const code = request.body?.code
    const typed = typeof code === 'string' ? code.slice(0, 100) : ''
    const report = await findReport(house, typed)
    if (!report) return askForCode(house, request, reply, typed)
    return reply.header('cache-control', 'no-store').redirect(`/r/${report.code}`, 303)
  })

  app.get<ByCode>('/r/:code', look, async (request, reply) => {
    const report = await reportOf(request, reply)
    if (!report) return reply
    const done = request.query.done
    return show(house, request, reply, report, {
      fresh: request.query.new === '1',
      done: isDone(done) ? done : undefined,
    })
  })

  app.get<ByCode & { Params: { file: string } }>('/r/:code/file/:file', look, async (request, reply) => {
    const report = await findReport(house, request.params.code)
    const open = report && filesOpenTo(await receiptView(house, report, request.lang))
    const size = request.query.size === 'thumb' ? 'thumb' : 'whole'
    const file = open?.has(request.params.file)
      ? await findFile(platform.pool, request.params.file, size)
      : undefined
    if (!file) return reply.refuse(refuse('not-found'))
    return sendFile(reply.header('x-robots-tag', 'noindex, nofollow'), file)
  })

  app.get<ByCode>('/r/:code/withdraw', look, async (request, reply) => {
    const report = await reportOf(request, reply)
    if (!report) return reply
    const view = await receiptView(house, report, request.lang)
    if (!view.may.withdraw) return reply.redirect(`/r/${report.code}`, 303)
    return sendPage(request, reply, withdrawPage(await siteView(house, request), view), { secret: true })
  })

  // The other language or print, with whatever was written so far.
  app.post<ByCode>('/r/:code', change, async (request, reply) => {
    const report = await reportOf(request, reply)
    if (!report) return reply
    const form = await readUploadForm(request, reply)
    if (isRefusal(form)) return reply.refuse(form)
    return showAgain(house, request, reply, report, { form, files: await readFormFiles(platform, form) })
  })

  const changing = (
    path: string,
    carryOut: (report: FoundReport, written: Written) => Promise<DoneThing | Refusal>,
  ): void => {
    app.post<ByCode>(path, change, async (request, reply) => {
      const report = await reportOf(request, reply)
      if (!report) return reply
      const form = await readUploadForm(request, reply)
      if (isRefusal(form)) return reply.refuse(form)
      const written = { form, files: await readFormFiles(platform, form) }
      const result = await carryOut(report, written)
      if (isRefusal(result)) return showAgain(house, request, reply, report, written, result)
      return reply.header('cache-control', 'no-store').redirect(`/r/${report.code}?done=${result}`, 303)
    })
  }

  changing('/r/:code/remark', async (report, { form, files }) => {
    const [fault] = files.refusals
    if (fault) return fault
    const stored = await storeUploads(platform, files.uploads.filter(isPhoto))
    const formId = form.fields.formId ?? uuidV7()
    const words = form.fields.text ?? ''
    const photos = [...files.files.filter(isPhoto).map(({ id }) => id), ...stored]
    const result = await addRemark(house, report, { formId, words, files: photos })
    // Refused, or added before.
    await dropUploads(platform, stored)
    return isRefusal(result) ? result : 'remark'
  })

  changing('/r/:code/urge', async (report, { form }) => {
    const result = await urge(house, report, { formId: form.fields.formId ?? uuidV7() })
    return isRefusal(result) ? result : 'urge'
  })

  changing('/r/:code/withdraw', async (report) => {
    const result = await withdraw(house, report)
    return isRefusal(result) ? result : 'withdraw'
  })

  changing('/r/:code/rate', async (report, { form }) => {
    const rating = ratingOf(form)
    const missing = (['solved', 'satisfied'] as const).find((name) => !/^(yes|no)$/.test(rating[name] ?? ''))
    if (missing) return refuse('input.required', { field: missing })
    const content = { solved: rating.solved === 'yes', satisfied: rating.satisfied === 'yes' }
    const { reasons, words } = rating
    const result = await rate(house, report, { ...content, reasons, words })
    if (isRefusal(result)) return result
    return content.solved && content.satisfied ? 'rate' : 'again'
  })
}

/** What came with a form of a receipt's page, which is one form for a rating and a remark. */
interface Written {
  form: UploadForm
  files: FormFiles
}

function ratingOf({ fields }: UploadForm): RateFormValues {
  const { solved, satisfied, reasons = '', words = '' } = fields
  return { solved, satisfied, reasons: reasons.split(' '), words }
}

function isPhoto({ kind }: { kind: 'photo' | 'voice' }): boolean {
  return kind === 'photo'
}

/** The page with everything that was written in it, and what is wrong with it, if something is. */
async function showAgain(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  report: FoundReport,
  { form, files }: Written,
  refusal?: Refusal,
): Promise<FastifyReply> {
  const photos = { ...files, uploads: files.uploads.filter(isPhoto) }
  const kept = await keepFormFiles(house.platform, photos, request.ip)
  const refusals = refusal ? [refusal, ...kept.refusals.filter((one) => one !== refusal)] : kept.refusals
  return show(house, request, reply, report, {
    rating: ratingOf(form),
    remark: form.fields.text ?? '',
    kept: kept.files.map(({ ticket, kind }) => ({ ticket, kind })),
    formId: form.fields.formId,
    faults: refusals.map((one) => ({
      field: one.field ?? 'main',
      sentence: sentenceOf(one, request.lang),
    })),
    status: refusals.length > 0 ? 400 : 200,
  })
}

function isDone(value: unknown): value is DoneThing {
  return typeof value === 'string' && value in RECEIPT_WORDS.zh.done
}

function sentenceOf(refusal: Refusal, lang: 'zh' | 'en'): string {
  const words = RECEIPT_WORDS[lang]
  const { code, field } = refusal
  if (field === 'solved' || field === 'satisfied') return words.rateMissing
  return code === 'input.required' && field === 'text' ? words.remarkMissing : refusalSentence(refusal, lang)
}

async function askForCode(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
): Promise<FastifyReply> {
  const words = SITE_WORDS[request.lang]
  const fault: Fault = { field: 'code', sentence: typed.trim() === '' ? words.codeEmpty : words.codeWrong }
  const page = codePage(await siteView(house, request), { typed: typed.slice(0, 60), fault })
  return sendPage(request, reply, page, { status: typed.trim() === '' ? 400 : 404, secret: true })
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  report: FoundReport,
  {
    fresh,
    status,
    ...options
  }: Omit<Partial<ReceiptPageOptions>, 'fresh'> & { fresh?: boolean; status?: number },
): Promise<FastifyReply> {
  const [site, view] = await Promise.all([siteView(house, request), receiptView(house, report, request.lang)])
  const origin = house.platform.config.publicUrl ?? `${request.protocol}://${request.host}`
  const page = receiptPage(site, view, {
    faults: [],
    ...options,
    formId: options.formId ?? uuidV7(),
    fresh: fresh ? { qr: await qrCode(`${origin}/r/${report.code}`) } : undefined,
  })
  return sendPage(request, reply, page, { status, secret: true })
}

/** The address of the receipt as an SVG that stands in the page itself. */
function qrCode(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
}
