import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { openCase } from './harness/desk.ts'
import { ownHouse, sayAt } from './harness/said.ts'
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
  const house = ownHouse()
  await sayAt(url, `${house}门口总有车乱停，出不去`)
  const listed = await page.request.get(`${url}/api/cases?view=area&q=${encodeURIComponent(house)}`)
  const [said] = ((await listed.json()) as { items: { id: string }[] }).items
  const opened = await openCase(page, url, said?.id ?? '')
  await opened.act('受理')

  // Whatever is asked for without words stays on its way.
  const late = Promise.withResolvers<void>()
  await page.route('**/targets?**', async (route) => {
    if (isWhole(route.request().url())) await late.promise
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
  const whole = page.waitForResponse((response) => isWhole(response.url()))
  late.resolve()
  await whole
  await options.first().click()
  await page.locator('.acts form .ant-select').filter({ hasText: NAME }).waitFor()
  await context.close()
})

/** Whether it asks for the whole list of units, not for what fits some words. */
function isWhole(address: string): boolean {
  const { pathname, searchParams } = new URL(address)
  return pathname.endsWith('/targets') && !searchParams.has('q')
}
