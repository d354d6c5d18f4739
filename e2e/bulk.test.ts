import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'
import { openCase } from './harness/desk.ts'
import { ownHouse, sayAt } from './harness/said.ts'

const url = inject('cityUrl')
const HOUSE = ownHouse()
/** The clutter goes out by itself once it is accepted; building without permission waits for a hand. */
const CLUTTER = [`${HOUSE}三单元楼道堆满杂物，过不去人`, `${HOUSE}五单元楼道堆着旧纸箱`]
const BUILDING = ['楼顶', '楼后', '车棚边'].map((where) => `${HOUSE}${where}私搭乱建了一间房`)
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('many are accepted, dispatched and signed for at once, and what is refused among them stays as it was', async () => {
  for (const text of [...CLUTTER, ...BUILDING]) await sayAt(url, text)
  const operator = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  await showHouse(operator, '请受理', 5)
  expect(await doToAll(operator, '受理 5 件')).toContain('已办成 5 件')

  const officer = await (await signIn(browser, url, 'grid', DEMO_PASSWORD)).newPage()
  await showHouse(officer, '请签收', 2)
  expect(await doToAll(officer, '签收 2 件')).toContain('已办成 2 件')
  await showHouse(officer, '请办理', 2)

  await showHouse(operator, '请派遣', 3)
  const elsewhere = await openCase(await operator.context().newPage(), url, await firstOf(operator))
  const sent = await doToAll(operator, '按事项清单派遣 3 件', () =>
    // Meanwhile a colleague sends one of them upward.
    elsewhere.act('上报', (form) => form.locator('textarea').first().fill('要几家单位一起认定')),
  )
  expect(sent).toContain('已办成 2 件')
  expect(sent).toContain('1 件没有办成，都没有变动')
  expect(sent).toContain('私搭乱建')
  // The refused one stayed where the colleague had sent it.
  expect(await elsewhere.page.locator('main').innerText()).toContain('红旗楼街道网格化服务管理中心')
  await showHouse(operator, '请派遣', 0)
})

it('what came of it stays to be read, though the cases have left the list', async () => {
  const other = `${ownHouse()}旁`
  await sayAt(url, `${other}楼道堆满杂物`)
  const page = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  await page.goto(`${url}/desk/inbox?status=reported&q=${encodeURIComponent(other)}`)
  await page.locator('.cases tbody .ant-checkbox-input').check()
  await page.getByRole('button', { name: '受理 1 件' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s*定$/ })
    .click()
  await page.locator('.cases tbody tr').waitFor({ state: 'detached' })
  await page.getByRole('dialog').getByText('已办成 1 件').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('.bulk').count()).toBe(0)
})

/** The inbox with the cases of our house, once so many of them wait for this. */
async function showHouse(page: Page, why: string, count: number): Promise<void> {
  const waiting = page.locator('.cases tbody tr').filter({ hasText: why })
  // What the worker still has on its way comes by itself, or with the next look.
  await expect
    .poll(
      async () => {
        await page.goto(`${url}/desk/inbox?q=${encodeURIComponent(HOUSE)}`)
        await page.locator('.cases, .empty-title').first().waitFor()
        return waiting.count()
      },
      { timeout: 60_000 },
    )
    .toBe(count)
}

/** Ticks every row, presses what is offered for all of them and confirms; answers with what came of it. */
async function doToAll(page: Page, action: string, meanwhile?: () => Promise<void>): Promise<string> {
  await page.getByRole('checkbox', { name: '选中全部' }).check()
  await page.getByRole('button', { name: action }).click()
  const dialog = page.getByRole('dialog', { name: action })
  const confirm = dialog.getByRole('button', { name: /^确\s*定$/ })
  await confirm.waitFor()
  await meanwhile?.()
  await confirm.click()
  const outcome = await dialog.getByRole('status').innerText()
  await dialog.getByRole('button', { name: '知道了' }).click()
  await dialog.waitFor({ state: 'detached' })
  return outcome
}

async function firstOf(page: Page): Promise<string> {
  const row = await page.locator('.cases tbody tr').first().getAttribute('id')
  return row?.replace('row-', '') ?? ''
}
