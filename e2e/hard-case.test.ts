import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { openBrowser, signIn } from './harness/browser.ts'
import { addPhoto, openCase, pickUnit, type OpenedCase } from './harness/desk.ts'
import { sayAt } from './harness/said.ts'

const url = inject('cityUrl')
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Says something in the first grid of the shown community, as a program would; answers the id of the case. */
async function said(text: string): Promise<string> {
  await sayAt(url, text)
  const operator = await deskOf('operator')
  const list = await operator.request.get(`${url}/api/cases?view=area&sort=newest&limit=5`)
  const { items } = (await list.json()) as { items: { id: string; excerpt: string }[] }
  const found = items.find((item) => text.startsWith(item.excerpt.slice(0, 6)))
  if (!found) throw new Error('What was said is not on the desk')
  return found.id
}

const pages = new Map<string, Page>()
async function deskOf(login: string): Promise<Page> {
  const page = pages.get(login) ?? (await (await signIn(browser, url, login, DEMO_PASSWORD)).newPage())
  pages.set(login, page)
  return page
}
const at = async (login: string, id: string): Promise<OpenedCase> => openCase(await deskOf(login), url, id)

const because = (reason: string) => (form: Parameters<typeof pickUnit>[0]) =>
  form.locator('textarea').first().fill(reason)

describe('what the grid cannot solve alone', () => {
  it('goes up, to the leader at once as well, and is handled jointly', async () => {
    const id = await said('小区门口天天有车乱停，要几家单位一起来管')
    const community = await at('operator', id)
    await community.act('受理')
    await community.act('上报', async (form) => {
      await form.locator('textarea').first().fill('超出社区职责，需要街道牵头')
      await form.getByRole('checkbox').check()
    })
    expect(await community.offered()).not.toContain('派遣')

    const street = await at('street', id)
    await street.act('联办', async (form) => {
      await pickUnit(form, /主办/, '茶坊社区第一网格')
      await pickUnit(form, /协办单位 1|第 1 个协办/, '城市管理')
      await form.getByLabel('第 1 个单位办什么').fill('清理占道车辆')
      await form.getByLabel('第 1 个单位的时限').fill('2')
    })
    const lead = await at('grid', id)
    await lead.act('签收')
    // The lead answers for the whole: nothing is resolved while a part is open.
    expect(await lead.offered()).not.toContain('处置反馈')

    const partner = await at('dep-130702001-urban_management', id)
    await partner.act('签收协办')
    await partner.act('办结协办', because('占道车辆已全部挪走'))
    await lead.act('处置反馈', async (form) => {
      await form.getByLabel('怎么办的').fill('通道已划线，救护车试行通过')
      await addPhoto(form, '通道.png')
    })
    await street.act('核查通过', async (form) => {
      for (const condition of await form.getByRole('checkbox').all()) await condition.check()
    })
    await street.act('结案')
    const leader = await at('leader', id)
    await leader.page
      .getByText(/双直报/)
      .first()
      .waitFor()
  })

  it('is returned, returned again, and then the upper centre decides and it binds', async () => {
    const id = await said('楼下停车位被人装了地锁，车只能乱停')
    const community = await at('operator', id)
    await community.act('受理')
    const grid = await at('grid', id)
    for (const reason of ['不属于网格职责', '地锁要由执法部门拆除']) {
      await community.act('派遣', (form) => pickUnit(form, '交给', '茶坊社区第一网格'))
      await grid.act('退回', because(reason))
    }
    const offered = await community.offered()
    expect(offered).toContain('申请裁定')
    expect(offered).not.toContain('派遣')
    await community.act('申请裁定', because('两次退回，请上级裁定'))

    const street = await at('street', id)
    await street.act('裁定', async (form) => {
      await pickUnit(form, '交给', '城市管理')
      await form.locator('textarea').first().fill('占用公共车位，由街道城管处置')
    })
    const solver = await at('dep-130702001-urban_management', id)
    await solver.act('签收')
    expect(await solver.offered()).not.toContain('退回')
    expect(await solver.offered()).toContain('处置反馈')
  })
})
