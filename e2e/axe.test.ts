import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD, SHOWN_COMMUNITY } from '../dev/demo-accounts.ts'
import { CASE_STATUSES } from '../domain/case/status.ts'
import { SESSION_COOKIE } from '../server/platform/auth/session-token.ts'
import { stepOf, totpAt } from '../server/platform/auth/totp.ts'
import { openBrowser } from './harness/browser.ts'
import { inspectScreen } from './harness/inspect-screen.ts'
import { enter, settled, show, SIZES, speak } from './harness/screens.ts'

const url = inject('cityUrl')
const SAID = '3 号楼门口路灯不亮三天了，老人晚上看不见路'
/** Nobody else signs in as this operator of another community. */
const PHONE_OWNER = 'op-130702001026'
/** Among so many of a seat's tasks most kinds of actions are allowed. */
const CASES_LOOKED_AT = 5
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Residents: every page in normal and large print, both languages, on a phone; the first ones at a computer too. */
describe('the resident site', () => {
  let receipt = ''
  let published = ''
  beforeAll(async () => {
    const page = await (await browser.newContext(SIZES.phone)).newPage()
    await page.goto(`${url}/public`)
    published = (await page.locator('main .rows a').first().getAttribute('href')) ?? ''
    await page.goto(`${url}/say?c=${SHOWN_COMMUNITY}001`)
    await page.getByLabel('什么事').fill(SAID)
    await page.getByRole('button', { name: '发出去' }).click()
    await page.getByText('收到了').waitFor()
    expect(await inspectScreen(page, 'a fresh receipt')).toEqual([])
    receipt = new URL(page.url()).pathname
    await page.context().close()
  })

  const prints = [
    { lang: 'zh', large: 0, size: 'phone' },
    { lang: 'zh', large: 1, size: 'phone' },
    { lang: 'en', large: 0, size: 'phone' },
    { lang: 'en', large: 1, size: 'office' },
  ] as const
  it.each(prints)('in $lang, large print $large, at the $size', async ({ lang, large, size }) => {
    const page = await (await browser.newContext(SIZES[size])).newPage()
    await page.goto(`${url}/?lang=${lang}&large=${large}`)
    const faults = await inspectScreen(page, '/')
    const look = async (path: string): Promise<void> => {
      await page.goto(`${url}${path}`)
      faults.push(...(await inspectScreen(page, path)))
    }
    const send = async (name: string): Promise<void> => {
      await Promise.all([page.waitForEvent('load'), page.locator('.send button').click()])
      faults.push(...(await inspectScreen(page, name)))
    }
    await look('/say')
    await send('/say with faults')
    await page.locator('textarea[name=text]').fill('门口有垃圾')
    await send('the choice of a place')
    await look('/r')
    await send('/r with faults')
    for (const path of [receipt, '/public', published, '/about', '/c', '/c?q=茶坊']) await look(path)
    for (const path of [`/c/${SHOWN_COMMUNITY}`, '/nothing-here']) await look(path)
    await page.context().close()
    expect(faults).toEqual([])
  })
})

/** The desk: each account signs in once and sees its screens in both languages and both sizes. */
describe('the desk', () => {
  it.each(['office', 'phone'] as const)('before signing in, at the %s', async (size) => {
    const page = await (await browser.newContext(SIZES[size])).newPage()
    const faults: string[] = []
    for (const path of ['', 'first-steps']) {
      await show(page, url, path)
      faults.push(...(await inspectScreen(page, `${path || 'login'}, ${size}`)))
    }
    await show(page, url, '')
    await page.locator('input[type=password]').fill('no')
    await page.locator('button[type=submit]').click()
    await page.locator('.ant-form-item-explain-error').first().waitFor()
    faults.push(...(await inspectScreen(page, `login with faults, ${size}`)))
    await page.context().close()
    expect(faults).toEqual([])
  })

  const ROOMS = {
    zh: ['inbox', 'say', 'overview', 'nowhere', 'set-up/units'],
    en: ['inbox', 'say', 'overview'],
  }
  it.each(['office', 'phone'] as const)('of an operator, at the %s', async (size) => {
    const { context, page } = await enter(browser, url, 'operator', SIZES[size])
    const faults: string[] = []
    for (const lang of ['zh', 'en'] as const) {
      await speak(context, url, lang)
      for (const path of ROOMS[lang]) {
        await show(page, url, path)
        faults.push(...(await inspectScreen(page, `${path}, ${lang}, ${size}`)))
      }
      await show(page, url, 'inbox')
      await page
        .locator(size === 'phone' ? '.cards a' : '.cases tbody a')
        .first()
        .click()
      await settled(page, '.acts-bar')
      faults.push(...(await inspectScreen(page, `an open case, ${lang}, ${size}`)))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it('fits its rooms into the bar of the narrowest phone', async () => {
    const { context, page } = await enter(browser, url, 'operator', SIZES.phone)
    const hidden: Record<string, number> = {}
    await page.setViewportSize({ width: 320, height: 640 })
    for (const lang of ['zh', 'en'] as const) {
      await speak(context, url, lang)
      await show(page, url, 'inbox')
      hidden[lang] = await page.evaluate<number>(
        `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.bar-rooms'))`,
      )
    }
    await context.close()
    expect(hidden).toEqual({ zh: 0, en: 0 })
  })

  it('in cases of every status', async () => {
    const { context, page } = await enter(browser, url, 'county', SIZES.office)
    const faults: string[] = []
    for (const status of CASE_STATUSES) {
      await show(page, url, `inbox?view=area&status=${status}`)
      const first = page.locator('.cases tbody a').first()
      if (!(await first.count())) continue
      await first.click()
      await settled(page, '.timeline')
      faults.push(...(await inspectScreen(page, `a case that is ${status}`)))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it('at night', async () => {
    const { context, page } = await enter(browser, url, 'operator', { ...SIZES.office, colorScheme: 'dark' })
    await page.locator('.cases tbody a').first().click()
    await settled(page, '.acts-bar')
    const faults = await inspectScreen(page, 'inbox and case at night')
    await context.close()
    expect(faults).toEqual([])
  })

  // A form is the same for every seat but for what can be chosen in it: each seat opens those of its first case, and of the
  // next ones only those that nobody has opened yet.
  const opened = new Set<string>()
  const SEATS = ['operator', 'grid', 'street', 'secretary', 'county', 'city', 'department']
  it.each(SEATS)('in the forms of actions of %s', async (login) => {
    const { context, page } = await enter(browser, url, login, login === 'grid' ? SIZES.phone : SIZES.office)
    const cases = page.locator(login === 'grid' ? '.cards a' : '.cases tbody a')
    await cases.first().waitFor()
    // On a phone the case has a page of its own, without the list.
    const looked = login === 'grid' ? 1 : Math.min(CASES_LOOKED_AT, await cases.count())
    const faults: string[] = []
    for (let index = 0; index < looked; index++) {
      const id = await cases.nth(index).getAttribute('href')
      await cases.nth(index).click()
      await page.waitForURL((at) => at.href.includes(id?.split('/').at(-1) ?? ' '))
      await settled(page, '.acts-bar')
      faults.push(...(await inspectForms(page, login, index === 0 ? new Set() : opened)))
      for (const name of await actionsOf(page)) opened.add(name)
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it.each(['zh', 'en'] as const)('in setting up a phone code and signing in with it, in %s', async (lang) => {
    const size = lang === 'en' ? SIZES.phone : SIZES.office
    const { context, page } = await enter(browser, url, PHONE_OWNER, size)
    await speak(context, url, lang)
    await show(page, url, '')
    const faults: string[] = []
    const look = async (name: string, there: string): Promise<void> => {
      await settled(page, there)
      faults.push(...(await inspectScreen(page, `${name}, ${lang}`)))
    }
    const dialog = page.getByRole('dialog')
    const openDialog = async (): Promise<void> => {
      await page.locator('.bar-person').click()
      await look('the menu of the person', '.ant-dropdown-menu')
      await page.getByRole('menuitem', { name: /^(手机验证码|Phone code)$/ }).click()
    }
    await openDialog()
    await look('the password before a phone', '.ant-modal input[type=password]')
    await dialog.locator('input').fill(DEMO_PASSWORD)
    await dialog.locator('button[type=submit]').click()
    await look('the picture for the phone', '.phone-picture')
    const secret = (await page.locator('.phone-secret').innerText()).replaceAll(' ', '')
    await dialog.locator('input').fill('000000')
    await dialog.locator('button[type=submit]').click()
    await look('a wrong first code', '.failure')
    await dialog.locator('input').fill(totpAt(secret, stepOf(Date.now())))
    await dialog.locator('button[type=submit]').click()
    await look('the recovery codes', '.recovery-codes')
    const [first = '', second = ''] = await page.locator('.recovery-codes code').allInnerTexts()
    await dialog.locator('.ant-btn-primary').click()
    await dialog.waitFor({ state: 'detached' })

    await context.clearCookies({ name: SESSION_COOKIE })
    await show(page, url, '')
    await page.locator('input[autocomplete=username]').fill(PHONE_OWNER)
    await page.locator('input[type=password]').fill(DEMO_PASSWORD)
    await page.locator('button[type=submit]').click()
    await look('being asked for the code', '.door input[autocomplete=one-time-code]')
    await page.locator('.door input').fill('000000')
    await page.locator('.door button[type=submit]').click()
    await look('a wrong code', '.failure')
    await page.locator('.door input').fill(first)
    await page.locator('.door button[type=submit]').click()
    await page.locator('header.bar').waitFor()
    await openDialog()
    await look('switching the code off', '.ant-modal input[type=password]')
    await dialog.locator('input[type=password]').fill(DEMO_PASSWORD)
    await dialog.locator('input[autocomplete=one-time-code]').fill(second)
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'detached' })
    await context.close()
    expect(faults).toEqual([])
  })

  it.each(['sysadmin', 'secadmin', 'auditadmin'])('in every page of the set-up of %s', async (login) => {
    const { context, page } = await enter(browser, url, login, SIZES.office)
    await show(page, url, 'set-up/start')
    await page.locator('.set-up-pages a').first().waitFor()
    const links = page.locator('.set-up-pages a')
    const pages = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const faults: string[] = []
    for (const lang of ['zh', 'en'] as const) {
      await speak(context, url, lang)
      if (lang === 'en') await page.setViewportSize(SIZES.phone.viewport)
      for (const path of pages) {
        await show(page, url, path.replace('/desk/', ''))
        faults.push(...(await inspectScreen(page, `${path}, ${lang}`)))
      }
    }
    await context.close()
    expect(faults).toEqual([])
  })
})

/** What may be done with the case that is open, with the rarer actions unfolded. */
async function actionsOf(page: Page): Promise<string[]> {
  const more = page.locator('.acts-bar button[aria-expanded=false]')
  if (await more.count()) await more.click()
  const words = await page.locator('.acts-bar button:not([aria-expanded])').allInnerTexts()
  // At a computer the letter of the key stands behind them.
  return words.map((name) => name.replace(/\s+[A-Z]$/, ''))
}

/** Opens the forms of a case one after the other, those of `known` left out. */
async function inspectForms(page: Page, login: string, known: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = []
  const names = await actionsOf(page)
  for (const [index, name] of names.entries()) {
    if (known.has(name)) continue
    await actionsOf(page)
    await page.locator('.acts-bar button:not([aria-expanded])').nth(index).click()
    await settled(page, '.acts form')
    faults.push(...(await inspectScreen(page, `${name}, ${login}`)))
    await page.keyboard.press('Escape')
    await page.locator('.acts-bar').waitFor()
  }
  return faults
}
