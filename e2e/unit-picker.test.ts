import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { openCase } from './harness/desk.ts'
import { ownHouse } from './harness/said.ts'
import { enter, SIZES } from './harness/screens.ts'

const url = inject('cityUrl')
const NAME = '第一网格'
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('a picker shows what fits the words typed, however late the whole list comes that was asked for before', async () => {
  const { context, page } = await enter(browser, url, 'operator', SIZES.office)
  const answered = await page.request.post(`${url}/api/reports`, {
    data: { clientId: crypto.randomUUID(), text: `${ownHouse()}门口堆着杂物`, area: '130702001025001' },
  })
  expect(answered.status()).toBe(201)
  const { caseId } = (await answered.json()) as { caseId: string }
  const opened = await openCase(page, url, caseId)
  await opened.act('受理')

  // Whatever is asked for without words stays on its way.
  const late = Promise.withResolvers<void>()
  await page.route('**/targets?**', async (route) => {
    if (!new URL(route.request().url()).searchParams.has('q')) await late.promise
    await route.continue()
  })
  await page.locator('.acts-bar button').filter({ hasText: '派遣' }).click()
  const picker = page.locator('.acts form').getByRole('combobox', { name: '交给' })
  await picker.click()
  await picker.pressSequentially(NAME)
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
  const names = async (): Promise<boolean[]> =>
    (await options.allInnerTexts()).map((text) => text.includes(NAME))
  await expect.poll(names).toEqual([true])
  const whole = page.waitForResponse((response) => !new URL(response.url()).searchParams.has('q'))
  late.resolve()
  await whole
  await options.first().click()
  await page.locator('.acts form .ant-select').filter({ hasText: NAME }).waitFor()
  await context.close()
})
