import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { OLD_PHONE, openBrowser, signIn } from './harness/browser.ts'
import { addPhoto, drawnPhoto, openCase, pickUnit, type OpenedCase } from './harness/desk.ts'

const url = inject('cityUrl')
// A house number of its own, so that a city in which the journey has run before does not mislead it.
const SAID = `${Date.now() % 100_000}号楼门口总有车乱停，轮椅推不出去`
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The main job: whatever else changes, this must go through. */
it('a resident without scripts says it, the grid solves it, "not solved" brings it back, the second time it closes', async () => {
  const phone = await (await browser.newContext(OLD_PHONE)).newPage()
  const receipt = await say(phone)

  const operator = await (await signIn(browser, url, 'operator', DEMO_PASSWORD)).newPage()
  const officer = await (await signIn(browser, url, 'grid', DEMO_PASSWORD)).newPage()
  const id = await findInInbox(operator, SAID)
  const atCentre = await openCase(operator, url, id)
  await atCentre.act('受理')
  await atCentre.act('派遣', (form) => pickUnit(form, '交给', '茶坊社区第一网格'))

  const inGrid = await openCase(officer, url, id)
  await inGrid.act('签收')
  await solve(inGrid, '已请车主挪车，划了黄线')
  await verifyAndClose(atCentre)

  // The resident sees the result and says that it is not solved.
  await phone.goto(receipt)
  expect(await phone.locator('main').innerText()).toContain('办完了')
  await rate(phone, { solved: false, satisfied: false })
  expect(await phone.locator('main').innerText()).toContain('退回去重新办')

  // Back in the same hands, and counted.
  expect(await inGrid.offered()).toContain('处置反馈')
  await inGrid.page
    .getByText(/返工\s*1|重办\s*1/)
    .first()
    .waitFor()
  await solve(inGrid, '装了隔离桩，车停不进来了')
  await verifyAndClose(atCentre)
  await phone.goto(receipt)
  await rate(phone, { solved: true, satisfied: true })
  expect(await phone.locator('main').innerText()).toContain('解决了')
  await phone.goto(receipt)
  expect(await phone.getByRole('button', { name: /评/ }).count()).toBe(0)
})

async function say(phone: Page): Promise<string> {
  await phone.goto(`${url}/say?c=130702001025001`)
  await phone.getByLabel('什么事').fill(SAID)
  await phone.locator('input[name=photos]').setInputFiles(drawnPhoto('轮椅.png'))
  await phone.getByRole('button', { name: '发出去' }).click()
  await phone.getByText('收到了').waitFor()
  const receipt = phone.url().replace(/\?.*$/, '')
  expect(receipt).toMatch(/\/r\/[0-9A-Z]{15}$/)
  return receipt
}

async function findInInbox(operator: Page, words: string): Promise<string> {
  await operator.goto(`${url}/desk/inbox?q=${encodeURIComponent(words.slice(0, 8))}`)
  // Where it is seen: the end of a long excerpt is cut off by its column.
  await operator
    .getByText(words.slice(0, 8))
    .first()
    .click({ position: { x: 4, y: 4 } })
  await operator.waitForURL(/open=/)
  return new URL(operator.url()).searchParams.get('open') ?? ''
}

async function solve(inGrid: OpenedCase, note: string): Promise<void> {
  await inGrid.act('处置反馈', async (form) => {
    await form.getByLabel('怎么办的').fill(note)
    await addPhoto(form, '现场.png')
  })
}

async function verifyAndClose(atCentre: OpenedCase): Promise<void> {
  await atCentre.act('核查通过', async (form) => {
    for (const condition of await form.getByRole('checkbox').all()) await condition.check()
  })
  await atCentre.act('结案')
}

async function rate(
  phone: Page,
  { solved, satisfied }: { solved: boolean; satisfied: boolean },
): Promise<void> {
  await phone.getByLabel(solved ? '解决了' : '没有解决', { exact: true }).check()
  await phone.getByLabel(satisfied ? '满意' : '不满意', { exact: true }).check()
  await phone.getByRole('button', { name: /评/ }).click()
  await phone.waitForLoadState()
}
