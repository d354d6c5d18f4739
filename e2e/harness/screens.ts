import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../dev/demo-accounts.ts'
import { signIn } from './browser.ts'
import { until } from './until.ts'

/** The sizes at which screens are inspected. */
export const SIZES = {
  office: { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' },
  phone: { viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>

/** Signs somebody in and opens their first screen. */
export async function enter(
  browser: Browser,
  url: string,
  login: string,
  size: BrowserContextOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signIn(browser, url, login, DEMO_PASSWORD, size)
  const page = await context.newPage()
  await show(page, url, '')
  return { context, page }
}

/** The next screens are in this language. */
export function speak(context: BrowserContext, url: string, lang: 'zh' | 'en'): Promise<void> {
  return context.addCookies([{ name: 'lang', value: lang, url }])
}

/** Opens a screen of the desk and waits until what it shows has come. */
export async function show(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/desk/${path}`)
  await settled(page, 'h1, .empty-title, .ant-result')
}

/**
 * The screen is there, nothing is still on its way, and nothing moves: a colour half faded in is no fault. What turns for
 * ever tells nothing: antd's sign of loading goes on turning while it fades out, as long as it is looked at without a pause.
 */
export async function settled(page: Page, there: string): Promise<void> {
  await page.locator(there).first().waitFor({ state: 'attached' })
  await until(`the screen at ${page.url()} settles`, 30_000, () =>
    page.evaluate<boolean>(
      `!document.querySelector('.ant-spin-spinning, .ant-skeleton-active, .ant-btn-loading, [aria-busy=true]') &&
        document.getAnimations().every(({ playState, effect }) =>
          playState !== 'running' || effect.getTiming().iterations === Infinity)`,
    ),
  )
}
