import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { SHOWN_COMMUNITY } from '../dev/demo-accounts.ts'
import { CASE_STATUSES } from '../domain/case/status.ts'
import { openBrowser } from './harness/browser.ts'
import { inspectScreen } from './harness/inspect-screen.ts'
import { enter, settled, show, SIZES, speak } from './harness/screens.ts'

const url = inject('cityUrl')
const SAID = '3 号楼门口路灯不亮三天了，老人晚上看不见路'
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

  it.each(['operator', 'grid', 'street'])('in the forms of actions of %s', async (login) => {
    const { context, page } = await enter(browser, url, login, login === 'grid' ? SIZES.phone : SIZES.office)
    await page
      .locator(login === 'grid' ? '.cards a' : '.cases tbody a')
      .first()
      .click()
    await settled(page, '.acts-bar')
    const faults: string[] = []
    const open = async (): Promise<void> => {
      const more = page.locator('.acts-bar button[aria-expanded=false]')
      if (await more.count()) await more.click()
    }
    await open()
    const actions = page.locator('.acts-bar button:not([aria-expanded])')
    for (let index = 0, count = await actions.count(); index < count; index++) {
      await open()
      const name = await actions.nth(index).innerText()
      await actions.nth(index).click()
      await settled(page, '.acts form')
      faults.push(...(await inspectScreen(page, `${name}, ${login}`)))
      await page.keyboard.press('Escape')
      await page.locator('.acts-bar').waitFor()
    }
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
