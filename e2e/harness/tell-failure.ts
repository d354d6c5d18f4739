import type { Browser, Page, Request } from 'playwright-core'
import { afterEach } from 'vitest'

/** Requests told of a page; the last say most. */
const TOLD = 25

const browsers = new Set<Browser>()
const asked = new WeakMap<Page, Request[]>()

/** What happens in this browser is told when a journey fails. */
export function followBrowser(browser: Browser): void {
  browsers.add(browser)
  browser.on('disconnected', () => browsers.delete(browser))
  browser.on('context', (context) =>
    context.on('page', (page) => {
      const requests: Request[] = []
      asked.set(page, requests)
      page.on('request', (request) => requests.push(request))
    }),
  )
}

// A journey fails for what a page shows instead of what is waited for: without the page, a failure seen once, on another
// machine, cannot be understood.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const pages = [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()))
  for (const page of pages) console.error(await tellPage(page))
})

async function tellPage(page: Page): Promise<string> {
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: unknown) => String(error))
  const requests = await Promise.all((asked.get(page) ?? []).slice(-TOLD).map(tellRequest))
  return [`── ${page.url()}`, shown, ...requests].join('\n')
}

async function tellRequest(request: Request): Promise<string> {
  const { pathname } = new URL(request.url())
  const answer = request.failure()?.errorText ?? (await statusOf(request))
  return `   ${request.method()} ${pathname}: ${answer}`
}

/** A request without an answer would be waited for to the end. */
async function statusOf(request: Request): Promise<string> {
  const { responseEnd, responseStart } = request.timing()
  if (responseStart < 0) return 'no answer yet'
  const status = String((await request.response())?.status())
  return responseEnd < 0 ? `${status}, still coming` : status
}
