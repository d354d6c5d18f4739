import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Opens Debian's Chromium. Throws with the way out where there is none: journeys are never skipped silently. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) {
    throw new Error(
      'The journeys need Chromium: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path',
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
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

/** Signs in to the desk in a browser of its own. */
export async function signIn(
  browser: Browser,
  url: string,
  login: string,
  password: string,
  options: BrowserContextOptions = OFFICE,
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  // Two cores shared with a database: what a journey waits for comes, but not always at once.
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.goto(`${url}/desk/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('banner').waitFor()
  await page.close()
  return context
}
