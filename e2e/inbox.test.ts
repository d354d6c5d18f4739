import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { enter, show, SIZES } from './harness/screens.ts'

const url = inject('cityUrl')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('the inbox brings its rows and the numbers beside it in one answer', async () => {
  const { context, page } = await enter(browser, url, 'operator', SIZES.office)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (/^\/api\/(cases|inbox\/counts)$/.test(pathname))
      asked.push(`${pathname} ${searchParams.get('counts')}`)
  })
  await show(page, url, 'inbox')
  await page.locator('.chips button').first().waitFor()
  expect(asked).toEqual(['/api/cases 1'])
  await context.close()
})
