import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SiteView } from '../../../../contract/resident.ts'
import type { House } from '../../../ledger/feature.ts'
import { assetUrl } from '../../../platform/http/assets.ts'
import { LANGUAGE_COOKIE } from '../../../platform/http/request-language.ts'
import { territoryOf } from '../../territory/answers.ts'
import { siteOf, type Site } from '../site.ts'

const LARGE_COOKIE = 'large'
const A_YEAR = 365 * 24 * 3600

/** What every page needs to know. */
export async function siteView(house: House, request: FastifyRequest): Promise<SiteView> {
  return viewWith(house, request, await siteOf(house.platform))
}

/** The same with settings that are at hand already, for pages that cannot wait. */
export function viewWith({ platform }: House, request: FastifyRequest, site: Site): SiteView {
  return {
    lang: request.lang,
    large: wantsLarge(request),
    cityName: cityName(platform, request.lang),
    demo: site.demo,
    phone: site.phone,
    path: request.method === 'GET' ? ownPath(request) : pageOfForm(request),
    posted: request.method !== 'GET',
    formToken: request.formToken(),
    assets: { css: assetUrl('resident.css'), script: assetUrl('enhance.js') },
    now: platform.now(),
  }
}

function cityName(platform: House['platform'], lang: 'zh' | 'en'): string {
  const territory = territoryOf(platform)
  try {
    const city = territory.city()
    return city ? territory.areaName(city.code, lang) : ''
  } catch {
    // A problem page may be wanted before the city is in memory.
    return ''
  }
}

function wantsLarge(request: FastifyRequest): boolean {
  const asked = (request.query as Record<string, unknown> | null)?.large
  if (asked === '1' || asked === '0') return asked === '1'
  return request.cookies[LARGE_COOKIE] === '1'
}

function ownPath({ url }: FastifyRequest): string {
  const [path = '/', query = ''] = url.split('?')
  const rest = new URLSearchParams(query)
  for (const name of ['lang', 'large', 'done', 'new']) rest.delete(name)
  return rest.size === 0 ? path : `${path}?${rest.toString()}`
}

/** Where a form was posted from: `/r/CODE/remark` belongs to `/r/CODE`, which can be opened by its address. */
function pageOfForm({ url }: FastifyRequest): string {
  const [path = '/'] = url.split('?')
  return path.split('/').slice(0, 3).join('/')
}

/** Remembers a language or print that was asked for in the address. */
function rememberWishes(request: FastifyRequest, reply: FastifyReply): void {
  const query = request.query as Record<string, unknown> | null
  const keep = { path: '/', maxAge: A_YEAR, sameSite: 'lax', secure: request.protocol === 'https' } as const
  // The desk's screens read the language as well, so it is open to scripts; there is nothing in it to steal.
  if (query?.lang === 'zh' || query?.lang === 'en') reply.setCookie(LANGUAGE_COOKIE, query.lang, keep)
  if (query?.large === '1' || query?.large === '0') {
    reply.setCookie(LARGE_COOKIE, query.large, { ...keep, httpOnly: true })
  }
}

/** Sends a page; `secret` ones (behind a code, or with somebody's words in them) are kept by nobody. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string,
  { status = 200, secret = false }: { status?: number; secret?: boolean } = {},
): FastifyReply {
  rememberWishes(request, reply)
  if (secret) {
    reply
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('referrer-policy', 'no-referrer')
  } else {
    reply.header('cache-control', 'private, no-cache')
  }
  return reply
    .code(status)
    .header('content-language', request.lang === 'zh' ? 'zh-CN' : 'en')
    .type('text/html; charset=utf-8')
    .send(page)
}
