import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'
import { openCase, pickUnit } from './harness/desk.ts'
import { ownHouse, sayAt } from './harness/said.ts'
import { speak } from './harness/screens.ts'

const url = inject('cityUrl')
const HOUSE = ownHouse()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('what is done at one desk shows at the others, which nobody reloads', async () => {
  const operator = await signIn(browser, url, 'operator', DEMO_PASSWORD)
  const grid = await signIn(browser, url, 'grid', DEMO_PASSWORD)
  await speak(grid, url, 'en')
  const search = `${url}/desk/inbox?q=${encodeURIComponent(HOUSE)}`
  const [inbox, officer] = await Promise.all([opened(operator, search), opened(grid, search)])
  await inbox.getByText('没有符合条件的事').waitFor()
  await officer.getByText('No case fits these filters').waitFor()

  // A resident says it: it comes into the operator's list.
  await sayAt(url, `${HOUSE}门口总有车乱停，出不去`)
  const row = inbox.locator('.cases tbody tr').filter({ hasText: HOUSE })
  await row.filter({ hasText: '请受理' }).waitFor()
  const id = (await row.getAttribute('id'))?.replace('row-', '') ?? ''

  // The operator has the case open twice; what is done in one shows in the other.
  const watched = await opened(operator, `${url}/desk/cases/${id}`)
  const acting = await openCase(await operator.newPage(), url, id)
  await acting.act('受理')
  await watched.locator('.acts-bar').getByText('派遣').first().waitFor()
  await acting.act('派遣', (form) => pickUnit(form, '交给', '茶坊社区第一网格'))

  // The officer, in English, gets it into the list and signs for it there; the operator sees that.
  const work = officer.locator('.cases tbody tr').filter({ hasText: HOUSE })
  await work.filter({ hasText: 'Sign for it' }).waitFor()
  await work.getByRole('checkbox').check()
  await officer.getByRole('button', { name: 'Sign for 1', exact: true }).click()
  const asked = officer.getByRole('dialog', { name: 'Sign for 1' })
  await asked.getByRole('button', { name: 'Confirm' }).click()
  await asked.getByRole('status').getByText('1 done.').waitFor()
  await watched.getByText('办理中').first().waitFor()

  expect(await Promise.all([inbox, officer, watched].map(isSame))).toEqual([true, true, true])
})

it('a tab that nobody looks at holds no connection, and catches up when one comes back to it', async () => {
  const house = ownHouse()
  const page = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  const live = page.waitForRequest('**/api/live')
  await page.goto(`${url}/desk/inbox?q=${encodeURIComponent(house)}`)
  await page.getByText('没有符合条件的事').waitFor()
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/live'))
  await live
  await look(page, 'hidden')
  await ended
  await sayAt(url, `${house}门口的树倒了`)
  await look(page, 'visible')
  await page.locator('.cases tbody tr').filter({ hasText: house }).waitFor()
})

/** A browser without a screen takes every tab for seen: told otherwise, it acts as a tab in the background does. */
const look = (page: Page, state: 'hidden' | 'visible'): Promise<unknown> =>
  page.evaluate(
    `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
     document.dispatchEvent(new Event('visibilitychange'))`,
  )

/** A desk that is only looked at: no hand moves over it, and a mark tells whether it was loaded anew. */
async function opened(context: Awaited<ReturnType<typeof signIn>>, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate('window.stillTheSame = true')
  return page
}

const isSame = (page: Page): Promise<boolean> => page.evaluate<boolean>('window.stillTheSame === true')
