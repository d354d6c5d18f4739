import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'

const url = inject('cityUrl')
const REASON = '零件到了，明天上午装'
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('a session that ends over a form keeps its words, for their writer alone', async () => {
  const page = await (await signIn(browser, url, 'department', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/inbox?status=handling`)
  await page.locator('.cases tbody a').first().click()
  await page
    .locator('.acts-bar button')
    .filter({ hasText: /^记进展/ })
    .click()
  const progress = page.locator('.acts form').getByLabel('进展')
  await progress.fill(REASON)
  await page.context().clearCookies()
  await page.locator('.acts form button[type=submit]').click()
  await page.getByText('登录已过期，还没有提交').waitFor()
  await page.getByRole('button', { name: '重新登录' }).click()
  await enterAs(page, 'department')
  // At the same case, with the same form open.
  expect(await progress.inputValue()).toBe(REASON)

  // Another person at the same machine, in the same tab.
  await page.context().clearCookies()
  await page.locator('.acts form button[type=submit]').click()
  await page.getByRole('button', { name: '重新登录' }).click()
  await enterAs(page, 'operator')
  expect(await page.getByText(REASON).count()).toBe(0)
  expect(await page.locator('.acts form').count()).toBe(0)
  await page.context().close()
})

it('a session that ends over a report for somebody keeps its words', async () => {
  const page = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/say`)
  await page.getByLabel('什么事').fill('三号楼楼道灯不亮')
  await page.context().clearCookies()
  await page.getByRole('button', { name: /^登\s*记/ }).click()
  await page.getByRole('button', { name: '重新登录' }).click()
  await enterAs(page, 'operator')
  expect(await page.getByLabel('什么事').inputValue()).toBe('三号楼楼道灯不亮')
  await page.context().close()
})

it('signing out leaves no words behind', async () => {
  const page = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/say`)
  await page.getByLabel('什么事').fill('三号楼楼道灯不亮')
  await page.locator('.bar-person').click()
  await page.getByText('退出登录').click()
  await page.getByLabel('账号').waitFor()
  expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('楼道灯')
  await page.context().close()
})

async function enterAs(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('banner').waitFor()
}
