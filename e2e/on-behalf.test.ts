import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { OLD_PHONE, openBrowser, openPage, signIn } from './harness/browser.ts'
import { ownHouse } from './harness/said.ts'
import { speak } from './harness/screens.ts'

const url = inject('cityUrl')
const HOUSE = ownHouse()
const AT_THE_DOOR = `${HOUSE}地下车库积水没过脚面，水泵坏了抽不出去`
const ON_THE_PHONE = `${HOUSE}的车库全是积水，水泵不转了`
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('staff enter for somebody at the door; the next one on the phone is attached instead of opened', async () => {
  const operator = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  const first = await enterAtTheDoor(operator)
  await expectToFollow(first.receipt)

  const secretary = await signIn(browser, url, 'secretary', DEMO_PASSWORD)
  await speak(secretary, url, 'en')
  const before = Date.now()
  const second = await attachFromThePhone(await secretary.newPage())
  expect(second.receipt).not.toBe(first.receipt)
  expect(second.caseId).toBe(first.caseId)
  await expectToFollow(second.receipt)

  // One case, in which both were heard, each by their channel and at their time.
  await operator.goto(`${url}/desk/cases/${first.caseId}`)
  const [door, phone] = await reportsOf(operator)
  expect(door).toMatchObject({ text: AT_THE_DOOR, saidAt: first.saidAt, channel: '窗口' })
  expect(phone).toMatchObject({ text: ON_THE_PHONE, channel: '电话' })
  // Nobody named a time: it was said while it was typed.
  expect(Date.parse(phone?.saidAt ?? '')).toBeGreaterThanOrEqual(before)
  const list = await operator.request.get(`${url}/api/cases?view=area&q=${encodeURIComponent(HOUSE)}`)
  expect(((await list.json()) as { items: unknown[] }).items).toHaveLength(1)
})

interface Entered {
  receipt: string
  caseId: string
}

async function enterAtTheDoor(page: Page): Promise<Entered & { saidAt: string }> {
  await page.goto(`${url}/desk/say`)
  // The words come first; whoever forgets them is told so, and nothing is sent.
  await page.getByRole('button', { name: /^登\s*记/ }).click()
  await page.getByText('请写下居民说了什么').waitFor()
  await page.getByLabel('什么事').fill(AT_THE_DOOR)
  await page.getByText('窗口', { exact: true }).click()
  await page.getByRole('button', { name: '更早的时间' }).click()
  const yesterday = new Date(Date.now() + 8 * 3_600_000 - 24 * 3_600_000).toISOString().slice(0, 10)
  await page.getByLabel('什么时候说的').fill(`${yesterday}T09:30`)
  await page.getByLabel('姓名').fill('门口来的人')
  await page.getByLabel('电话', { exact: true }).last().fill('13800000000')
  await page.getByRole('button', { name: /^登\s*记/ }).click()
  await page.getByRole('heading', { name: '已登记' }).waitFor()
  return { ...(await receiptShown(page, '打开案件')), saidAt: new Date(`${yesterday}T01:30Z`).toISOString() }
}

async function attachFromThePhone(page: Page): Promise<Entered> {
  await page.goto(`${url}/desk/say`)
  await page.getByText('telephone', { exact: true }).click()
  await page.getByLabel('What is it').fill(ON_THE_PHONE)
  // While it is typed, before anything is sent.
  const alike = page.getByRole('complementary', { name: 'Open cases nearby and alike' })
  const found = alike.locator('li').filter({ hasText: HOUSE })
  await found.getByText('In both:').waitFor()
  await found.getByRole('button', { name: 'The same: attach to it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Attach' }).click()
  await page.getByRole('heading', { name: 'Attached to the case' }).waitFor()
  return receiptShown(page, 'Open the case')
}

/** The code as it is read out, and the case behind the link. */
async function receiptShown(page: Page, link: string): Promise<Entered> {
  const receipt = (await page.locator('.say-code').innerText()).replace(/\s/g, '')
  expect(receipt).toMatch(/^[0-9A-Z]{15}$/)
  const address = await page.getByRole('link', { name: link }).getAttribute('href')
  return { receipt, caseId: address?.split('/').at(-1) ?? '' }
}

/** With the code that was handed over, the resident follows it on an old phone. */
async function expectToFollow(receipt: string): Promise<void> {
  const phone = await openPage(browser, OLD_PHONE)
  await phone.goto(`${url}/r`)
  await phone.getByLabel('查询码').fill(receipt.match(/.{5}/g)?.join(' ') ?? '')
  await phone.getByRole('button', { name: '查看' }).click()
  await phone.getByText(HOUSE).first().waitFor()
  await phone.context().close()
}

interface ReportShown {
  text: string
  saidAt: string
  channel: string
}

async function reportsOf(page: Page): Promise<ReportShown[]> {
  const reports = page.locator('article.report')
  await reports.nth(1).waitFor()
  return Promise.all(
    (await reports.all()).map(async (report) => ({
      text: await report.locator('blockquote').first().innerText(),
      saidAt: (await report.locator('time').first().getAttribute('datetime')) ?? '',
      channel: /窗口|电话/.exec(await report.innerText())?.[0] ?? '',
    })),
  )
}
