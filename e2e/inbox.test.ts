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

it('the list has the whole width until a case is opened, and again once escape has closed it', async () => {
  const { context, page } = await enter(browser, url, 'operator', SIZES.office)
  const width = () => page.locator('.inbox-list').evaluate((list) => list.clientWidth)
  const opened = page.locator('.inbox-case')
  await page.locator('.cases tbody a').first().click()
  await opened.locator('.acts-bar').waitFor()
  expect(await width()).toBeLessThan(1_000)
  await page.keyboard.press('Escape')
  await opened.waitFor({ state: 'detached' })
  expect(await width()).toBe(1_440)
  await context.close()
})

it('prints the list where no case is open, and the case alone across the paper where one is', async () => {
  const { context, page } = await enter(browser, url, 'operator', SIZES.office)
  const list = page.locator('.cases')
  await list.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect([await list.isVisible(), await page.locator('.filters').isVisible()]).toEqual([true, false])
  await page.emulateMedia({ media: 'screen' })
  await list.locator('tbody a').first().click()
  await page.locator('.inbox-case .acts-bar').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await list.isVisible()).toBe(false)
  expect(await page.locator('.inbox-case').evaluate((pane) => pane.clientWidth)).toBeGreaterThan(1_400)
  await context.close()
})
