import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { ownHouse, sayAt } from './harness/said.ts'
import { SIZES } from './harness/screens.ts'

const url = inject('cityUrl')
const WORDS = '今天更暗了，老人摔了一跤'
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const press = async (page: Page, name: string): Promise<void> => {
  await page.locator('.switches').getByText(name, { exact: true }).click()
}

/** Opens the page of a receipt; the remark's form is folded up on it. */
async function receiptPage(javaScriptEnabled: boolean): Promise<Page> {
  const code = await sayAt(url, `${ownHouse()}门口路灯不亮`)
  const page = await (await browser.newContext({ ...SIZES.phone, javaScriptEnabled })).newPage()
  await page.goto(`${url}/r/${code}`)
  return page
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a remark half written, %s', (_, scripts) => {
  it('stays in the form when the language and the print change, and is sent from there', async () => {
    const page = await receiptPage(scripts)
    await page.getByText('再补充几句').click()
    await page.locator('textarea[name=text]').fill(WORDS)
    await press(page, 'English')
    await page.locator('html[lang=en]').waitFor()
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(WORDS)
    await press(page, 'Large print')
    await page.locator('html.large').waitFor()
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(WORDS)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('What you added is here.').waitFor()
    expect(await page.locator('.steps').innerText()).toContain(WORDS)
    await page.context().close()
  })
})

it('leaves an address that can be reloaded while nothing is written', async () => {
  const page = await receiptPage(true)
  await press(page, 'English')
  await page.locator('html[lang=en]').waitFor()
  const { pathname, search } = new URL(page.url())
  expect(pathname).toMatch(/^\/r\/\w+$/)
  expect(search).toBe('?lang=en')
  expect((await page.reload())?.request().method()).toBe('GET')
  await page.context().close()
})
