import { existsSync } from 'node:fs'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { followBrowser } from './tell-failure.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Opens Debian's Chromium. Throws with the way out where there is none: journeys are never skipped silently. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error(
      'The journeys need Chromium: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path',
    )
  }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
  followBrowser(browser)
  return browser
}

/** How long a journey waits for one thing, in milliseconds. */
const PATIENCE = 90_000

/** An old phone whose browser runs no scripts. */
export const OLD_PHONE: BrowserContextOptions = {
  javaScriptEnabled: false,
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
}

/** An office computer. */
export const OFFICE: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }

/** Somebody's own browser, with an empty page. */
export async function openPage(browser: Browser, options: BrowserContextOptions = OFFICE): Promise<Page> {
  const context = await browser.newContext(options)
  // Two cores shared with a database: what a journey waits for comes, but not always at once.
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** Signs in to the desk in a browser of its own. */
export async function signIn(
  browser: Browser,
  url: string,
  login: string,
  password: string,
  options: BrowserContextOptions = OFFICE,
): Promise<BrowserContext> {
  const page = await openPage(browser, options)
  await knock(page, url, login, password)
  await page.getByRole('banner').waitFor()
  await page.close()
  return page.context()
}

/** Signs in for the first time, with a one-time password, and chooses an own one; answers with the first screen. */
export async function signInFirst(
  browser: Browser,
  url: string,
  { login, oneTime, own }: { login: string; oneTime: string; own: string },
): Promise<Page> {
  const page = await openPage(browser)
  await knock(page, url, login, oneTime)
  await page.getByLabel('现在的密码').fill(oneTime)
  await page.getByLabel('新密码', { exact: true }).fill(own)
  await page.getByLabel('再输一遍新密码').fill(own)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('banner').waitFor()
  return page
}

async function knock(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/desk/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}
