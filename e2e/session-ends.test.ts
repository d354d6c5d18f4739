import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'
import { ownHouse, sayAt } from './harness/said.ts'

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

it('a session that ends over a bulk action lets in again where one is', async () => {
  // A matter of its own, which the words name: one that a person has to decide on is not accepted in bulk.
  const house = ownHouse()
  await sayAt(url, `${house}门口路灯不亮三天了`)
  const page = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/inbox?status=reported&q=${encodeURIComponent(house)}`)
  await page.locator('.cases tbody .ant-checkbox-input').first().check()
  await page.locator('.bulk button').filter({ hasText: /^受理/ }).click()
  const dialog = page.getByRole('dialog')
  await page.context().clearCookies()
  await dialog.getByRole('button', { name: /确\s*定$/ }).click()
  await enterIn(dialog, 'operator')
  await dialog.getByRole('button', { name: /确\s*定$/ }).click()
  await dialog.getByText('已办成 1 件').waitFor()
  await page.context().close()
})

it('a session that ends over a dialog of the set-up keeps what was typed, for the same person alone', async () => {
  const page = await (await signIn(browser, url, 'sysadmin', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/set-up/units`)
  await page.getByRole('button', { name: '改名' }).first().click()
  const dialog = page.getByRole('dialog')
  const english = dialog.getByRole('textbox').nth(1)
  await english.fill('Office of the lamps')
  await page.context().clearCookies()
  // The desk notices by itself when one comes back to its window.
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
  await dialog.getByRole('button', { name: /保\s*存$/ }).click()
  await enterIn(dialog, 'sysadmin')
  expect(await english.inputValue()).toBe('Office of the lamps')

  await page.context().clearCookies()
  await dialog.getByRole('button', { name: /保\s*存$/ }).click()
  await enterIn(dialog, 'operator', false)
  await dialog.waitFor({ state: 'detached' })
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

/** Signs in within a dialog; the same person is told to go on. */
async function enterIn(dialog: Locator, login: string, same = true): Promise<void> {
  await dialog.getByText('登录已过期，还没有提交').waitFor()
  await dialog.getByLabel('账号').fill(login)
  await dialog.getByLabel('密码').fill(DEMO_PASSWORD)
  await dialog.getByRole('button', { name: '重新登录' }).click()
  if (same) await dialog.getByText('已重新登录').waitFor()
}
