import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../../domain/kernel/refusal.ts'
import type { House } from '../../../ledger/feature.ts'
import { aboutPage } from '../../../../web/resident/pages/about-page.ts'
import { communityPage } from '../../../../web/resident/pages/community-page.ts'
import { findCommunityPage, homePage } from '../../../../web/resident/pages/home-page.ts'
import { problemPage } from '../../../../web/resident/pages/problem-page.ts'
import { publicItemPage, publicListPage } from '../../../../web/resident/pages/public-pages.ts'
import { communityView, publicItem, publicItems, publicList, searchPlaces } from '../public/queries.ts'
import { siteOf, type Site } from '../site.ts'
import { sendPage, siteView, viewWith } from './site-view.ts'

const OPEN = { config: { access: { kind: 'public' } }, schema: { hide: true } } as const
const LATEST = 5
const FEW = 8

/** Home, published matters, communities, the notice, and problems drawn as pages. */
export function plainPages(app: FastifyInstance, house: House): void {
  const { platform } = house

  app.get('/', OPEN, async (request, reply) => {
    const [site, latest] = await Promise.all([
      siteView(house, request),
      publicItems(platform, {}, request.lang, LATEST).then(({ items }) => items),
    ])
    return sendPage(request, reply, homePage(site, latest))
  })

  app.get('/about', OPEN, async (request, reply) =>
    sendPage(request, reply, aboutPage(await siteView(house, request))),
  )

  app.get<{ Querystring: Record<string, unknown> }>('/public', OPEN, async (request, reply) => {
    const { area, matter, after, q } = request.query
    const asked = { area: word(area), matter: word(matter), after: word(after), q: word(q) }
    const view = await publicList(platform, asked, request.lang)
    return sendPage(request, reply, publicListPage(await siteView(house, request), view))
  })

  app.get<{ Params: { number: string } }>('/public/:number', OPEN, async (request, reply) => {
    const { number } = request.params
    const known = /^\d{1,12}$/.test(number)
    const item = known ? await publicItem(platform, Number(number), request.lang) : undefined
    if (!item) return reply.refuse(refuse('not-found'))
    return sendPage(request, reply, publicItemPage(await siteView(house, request), item))
  })

  app.get<{ Querystring: Record<string, unknown> }>('/c', OPEN, async (request, reply) => {
    const q = (word(request.query.q) ?? '').trim().slice(0, 60)
    const all = q === '' ? [] : searchPlaces(platform, q, request.lang, FEW * 3)
    const found = all.filter(({ wider }) => !wider)
    const [only] = found
    if (only && found.length === 1) return reply.redirect(`/c/${only.code}`, 303)
    return sendPage(request, reply, findCommunityPage(await siteView(house, request), q, found.slice(0, FEW)))
  })

  app.get<{ Params: { code: string } }>('/c/:code', OPEN, async (request, reply) => {
    const view = await communityView(platform, request.params.code, request.lang)
    if (!view) return reply.refuse(refuse('not-found'))
    return sendPage(request, reply, communityPage(await siteView(house, request), view))
  })

  drawProblems(app, house)
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
}

/** A problem page must not wait for the database, which may be what is wrong: it uses the settings seen last. */
function drawProblems(app: FastifyInstance, house: House): void {
  let seen: Site = { demo: false }
  const look = (): void =>
    void siteOf(house.platform).then(
      (site) => (seen = site),
      () => undefined,
    )
  app.addHook('onReady', async () => look())
  app.setProblemPage((problem, request) => {
    look()
    const { status, title, logId, code } = problem
    const view = { status, sentence: title, logId, notYet: code === 'area.no-city' }
    return problemPage(viewWith(house, request, seen), view)
  })
}
