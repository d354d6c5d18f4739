import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'
import { drawnPhoto } from './harness/desk.ts'

const url = inject('cityUrl')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('a form sent while its photo is still travelling waits for the photo', async () => {
  const page = await (await signIn(browser, url, 'department', DEMO_PASSWORD)).newPage()
  let arrive = (): void => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/api/cases/*/files', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}/desk/inbox?status=handling`)
  await page.locator('.cases tbody a').first().click()
  await page
    .locator('.acts-bar button')
    .filter({ hasText: /^记进展/ })
    .click()
  const form = page.locator('.acts form')
  await form.getByLabel('进展').fill('零件到了，明天装')
  await form.locator('input[type=file]').setInputFiles(drawnPhoto('零件.png'))
  await form.locator('.picker-photo.sending').waitFor()

  const sent = page.waitForRequest((request) => /\/api\/cases\/[^/]+\/actions$/.test(request.url()))
  await form.locator('button[type=submit]').click()
  await form.getByText('照片传完就提交').waitFor()
  arrive()
  const body = (await sent).postDataJSON() as { files: string[] }
  expect(body.files).toHaveLength(1)
  await form.waitFor({ state: 'detached' })
  await page.context().close()
})

it('a report entered for somebody waits until its photo was made smaller', async () => {
  const context = await signIn(browser, url, 'operator', DEMO_PASSWORD)
  const page = await context.newPage()
  // A slow machine: the photo is being made smaller until we say so.
  await page.addInitScript(
    `const make = createImageBitmap
     globalThis.createImageBitmap = (...about) =>
       new Promise((done) => { globalThis.photoReady = () => done(make(...about)) })`,
  )
  await page.goto(`${url}/desk/say`)
  await page.getByLabel('什么事').fill('三号楼楼道灯不亮')
  const { buffer, ...photo } = drawnPhoto('灯.png')
  const large = Buffer.concat([buffer, Buffer.alloc(1_000_000)])
  await page.locator('input[type=file]').setInputFiles({ ...photo, buffer: large })
  await page.locator('.picker-photo.sending').waitFor()

  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText('照片好了就登记').waitFor()
  await page.evaluate('photoReady()')
  await page.getByText('已登记').waitFor()
  await page.getByText('打开案件').click()
  await page.locator('.strip-photo').first().waitFor()
  await context.close()
})
