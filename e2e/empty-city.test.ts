import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../dev/demo-accounts.ts'
import { OLD_PHONE, openBrowser, openPage, signInFirst } from './harness/browser.ts'
import { chooseOption, openCase, pickUnit } from './harness/desk.ts'
import { startCity, type RunningCity } from './harness/running-city.ts'
import { inspectScreen } from './harness/inspect-screen.ts'
import { settled } from './harness/screens.ts'
import { giveSheet, sheetFaults } from './harness/spreadsheet.ts'
import { until } from './harness/until.ts'

const SAID = '桥头社区3号楼门口总有车乱停，轮椅推不出去'
let city: RunningCity
let browser: Browser

beforeAll(async () => {
  city = await startCity(['--empty'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await city?.stop()
})

it('is no demo: no notice says so, and no password of the demo opens it', async () => {
  const page = await openPage(browser)
  for (const path of ['/', '/say', '/desk/']) {
    await page.goto(`${city.url}${path}`)
    await page.locator('h1').first().waitFor()
    expect(await page.locator('body').innerText()).not.toContain('演示')
  }
  const answers = DEMO_ACCOUNTS.map(async ({ login }) => {
    const answer = await fetch(`${city.url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: DEMO_PASSWORD }),
    })
    return answer.status
  })
  expect(await Promise.all(answers)).toEqual(DEMO_ACCOUNTS.map(() => 401))
  expect(city.printed()).not.toContain(DEMO_PASSWORD)
  await page.context().close()
})

/** As somebody walks who has never seen it: from the token in the terminal to the first matter in an inbox. */
it('is set up in the browser by its administrators, and its first resident is heard', async () => {
  const { token, address } = await printedDoor()
  const setUp = await openPage(browser)
  await setUp.goto(`${city.url}/desk/`)
  // An empty city has no door to sign in at: it leads to its first steps, at the address that the terminal shows.
  await setUp.waitForURL(address)
  await setUp.getByLabel('设置口令').fill(token)
  await setUp.getByRole('button', { name: '开始' }).click()
  await nameTheCity(setUp)
  await bringDivisions(setUp)
  const passwords = await appointThree(setUp)
  await expectClosed(token)

  const system = await signInFirst(browser, city.url, {
    login: 'xitong',
    oneTime: passwords.xitong ?? '',
    own: '云河系统管理2026',
  })
  await openDepartmentAndGrid(system)
  const security = await signInFirst(browser, city.url, {
    login: 'anquan',
    oneTime: passwords.anquan ?? '',
    own: '云河安全管理2026',
  })
  const issued = await bringPeople(security)

  const operator = await signInFirst(browser, city.url, {
    login: 'li.zuoxi',
    oneTime: issued['li.zuoxi'] ?? '',
    own: '桥头社区坐席2026',
  })
  await operator.getByText('没有等您办的事').waitFor()
  await sayIt()
  // It comes by itself into the inbox that is open.
  // Where it is seen: the end of a long excerpt is cut off by its column.
  const heard = operator.getByText('门口总有车乱停').first()
  await heard.click({ position: { x: 4, y: 4 } })
  await operator.waitForURL(/open=/)
  const id = new URL(operator.url()).searchParams.get('open') ?? ''
  const atCentre = await openCase(operator, city.url, id)
  await atCentre.act('受理')
  await atCentre.act('派遣', (form) => pickUnit(form, '交给', '桥头社区第二网格'))

  const officer = await signInFirst(browser, city.url, {
    login: 'zhou.mou',
    oneTime: issued['zhou.mou'] ?? '',
    own: '桥头二网格员2026',
  })
  await officer.getByText('门口总有车乱停').first().waitFor()
})

/** What the terminal prints for whoever sets the city up: where to go, and with what. */
async function printedDoor(): Promise<{ token: string; address: string }> {
  const find = () => /(http\S+\/desk\/first-steps)[^\n]*\n\s*(\S{32})\s*\n/.exec(city.printed())
  await until('the terminal shows the token', 30_000, () => find() !== null)
  const [, address = '', token = ''] = find() ?? []
  return { token, address }
}

/** No other test sees these screens: nothing on them is a serious fault to axe. */
async function inspect(page: Page, name: string): Promise<void> {
  await settled(page, 'h1')
  expect(await inspectScreen(page, name)).toEqual([])
}

async function nameTheCity(page: Page): Promise<void> {
  const name = page.getByLabel('城市名称')
  const code = page.getByLabel('行政区划代码')
  const next = page.getByRole('button', { name: '下一步' })
  await name.fill('云何市')
  // The code of a county: the answer says what that of a city looks like.
  await code.fill('990102')
  await next.click()
  await page.getByText('市的代码从第 5 位起都是 0').waitFor()
  await inspect(page, 'the city, with a fault')
  await code.fill('990200')
  await next.click()
  // Both were mistyped: as long as there is nothing below the city, one step back puts it right.
  await page.getByText('云何市，代码 990200000000').waitFor()
  await page.getByRole('button', { name: '填错了，改一改' }).click()
  await name.fill('云河市')
  await code.fill('990100')
  await next.click()
  await page.getByText('云河市有哪些区县、街道和社区？').waitFor()
}

const DIVISIONS = [
  ['区划代码', '名称', '上级', '级别'],
  ['990102', '河东区', '云河市', '县(区)'],
  ['990102001', '东门街道', '河东区', '街道'],
  ['990102001001', '桥头社区居民委员会', '东门街道', '社区'],
  ['990102001002', '柳树社区居民委员会', '东门街道', '社区'],
  ['990102001001001', '第一网格', '桥头社区', '网格'],
]

async function bringDivisions(page: Page): Promise<void> {
  const counts = page.locator('.first-counts dd')
  const faulty = DIVISIONS.map((row) => (row[1]?.startsWith('柳树') ? row.with(2, '西门街道') : row))
  await giveSheet(page, '区划', faulty)
  const [fault, ...others] = await sheetFaults(page)
  expect(others).toEqual([])
  expect(fault?.slice(0, 2)).toEqual(['5', '上级'])
  expect(fault?.[2]).toContain('西门街道')
  await inspect(page, 'the divisions, with a fault')
  // One faulty row, and nothing at all was taken over.
  expect(await counts.allInnerTexts()).toEqual(['0 个', '0 个', '0 个', '0 个'])
  expect(await page.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true)

  await giveSheet(page, '区划', DIVISIONS)
  await page.getByText('已导入 5 个区域，另外自动建了 1 个网格').waitFor()
  expect(await counts.allInnerTexts()).toEqual(['1 个', '1 个', '2 个', '2 个'])
  await page.getByRole('button', { name: '下一步' }).click()
}

const THREE = [
  { role: '系统管理员', name: '系统员甲', login: 'xitong' },
  { role: '安全管理员', name: '安全员乙', login: 'anquan' },
  { role: '审计管理员', name: '审计员丙', login: 'shenji' },
]

async function appointThree(page: Page): Promise<Record<string, string>> {
  for (const { role, name, login } of THREE) {
    const person = page.getByRole('group', { name: role })
    await person.getByLabel('姓名').fill(name)
    await person.getByLabel('账号').fill(login)
  }
  await inspect(page, 'the administrators')
  await page.getByRole('button', { name: '下一步：记下密码' }).click()
  // They are on paper before they count: the answer of the last step may get lost.
  const noted = await slipsOf(page)
  await inspect(page, 'the one-time passwords')
  const finish = page.getByRole('button', { name: '完成设置' })
  await finish.click()
  await page.getByText('请先记下三个密码').waitFor()
  await page.getByLabel('三个密码都记好了').check()
  await page.route('**/api/set-up/administrators', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await finish.click()
  await page.getByText('没有连上服务器').waitFor()
  await page.unroute('**/api/set-up/administrators')
  await finish.click()
  await page.getByText('这座城市可以用了').waitFor()
  await inspect(page, 'the end of the set-up')
  expect(await slipsOf(page)).toEqual(noted)
  return noted
}

/** The one-time passwords that are shown, by account. */
async function slipsOf(page: Page): Promise<Record<string, string>> {
  const slips = page.locator('.slips li')
  await slips.first().waitFor()
  const pairs = (await slips.all()).map(async (slip) =>
    (await slip.locator('dd').allInnerTexts()).slice(0, 2),
  )
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>
}

async function expectClosed(token: string): Promise<void> {
  const page = await openPage(browser)
  await page.goto(`${city.url}/desk/first-steps`)
  await page.getByText('初始设置已经完成').waitFor()
  await page.getByText('scripts/help-security-administrator.ts').waitFor()
  expect(await page.getByLabel('设置口令').count()).toBe(0)
  await page.context().close()
  const used = await fetch(`${city.url}/api/set-up`, { headers: { 'x-set-up-token': token } })
  expect(used.status).toBe(403)
}

async function openDepartmentAndGrid(page: Page): Promise<void> {
  // The desk of an administrator opens at what is still missing: their own points, and how many are left to others.
  await page.getByRole('heading', { name: '还缺什么' }).waitFor()
  await page.getByText('清单要用到 15 类部门，一个都还没有').waitFor()
  await page.getByText('另有 3 项由安全管理员来补').waitFor()
  await inspect(page, 'what is still missing, for the system administrator')
  await page.getByRole('link', { name: '区域', exact: true }).click()
  await page.getByRole('heading', { name: '区域' }).waitFor()
  for (const area of ['河东区', '东门街道', '桥头社区']) {
    await page.getByRole('region', { name: '下级' }).getByRole('button', { name: area }).click()
  }
  await page.getByRole('button', { name: '加网格' }).click()
  const grid = page.getByRole('dialog')
  await grid.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByRole('button', { name: '第二网格' }).waitFor()

  await page.getByRole('link', { name: '单位', exact: true }).click()
  await page.getByText('桥头社区第二网格').waitFor()
  await page.getByRole('button', { name: '新建单位' }).click()
  const unit = page.getByRole('dialog')
  await unit.getByLabel('单位名称').fill('东门街道城市管理所')
  await chooseOption(unit, '区域', '东门街道')
  await chooseOption(unit, '职能', '城市管理')
  await unit.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByRole('row', { name: /东门街道城市管理所/ }).waitFor()
}

const PEOPLE = [
  ['姓名', '手机号', '账号', '岗位', '单位'],
  ['李坐席', '', 'li.zuoxi', '中心坐席', '桥头社区'],
  ['周楼长', '13800000001', 'zhou.mou', '楼长', '桥头社区'],
]

/** People by spreadsheet, their passwords, and for one of them a further appointment by hand. */
async function bringPeople(page: Page): Promise<Record<string, string>> {
  const coordinators = page.getByRole('listitem').filter({ hasText: '个社区没有坐席' })
  await coordinators.getByText('2 个社区没有坐席，上级中心也没有人').waitFor()
  await inspect(page, 'what is still missing, for the security administrator')
  await coordinators.getByRole('link', { name: '去导入人员' }).click()
  await giveSheet(page, '人员', [...PEOPLE, ['吴某', '', 'wu.mou', '网格员', '桥头社区第九网格']])
  const faults = await sheetFaults(page)
  expect(faults.map((fault) => fault.slice(0, 2))).toEqual([['4', '单位']])
  await giveSheet(page, '人员', PEOPLE)
  await page.getByText('已导入：人员 2，账号 2，任职 2').waitFor()
  await page.getByRole('link', { name: '去人员与账号' }).click()
  await page.getByRole('checkbox', { name: '选中本页还没发密码的 2 人' }).check()
  await page.getByRole('button', { name: '给选中的 2 人发一次性密码' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /发一次性密码/ })
    .click()
  const issued = await slipsOf(page)
  await page.getByRole('dialog', { name: '一次性密码' }).getByLabel('Close').click()

  await page
    .getByRole('row', { name: /周楼长/ })
    .getByRole('button', { name: '任命' })
    .click()
  const appointing = page.getByRole('dialog', { name: '任命 · 周楼长' })
  await pickUnit(appointing, '单位', '桥头社区第二网格')
  await chooseOption(appointing, '岗位', '网格员')
  await appointing.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByText('桥头社区第二网格 · 网格员').waitFor()

  await page.getByRole('link', { name: '还缺什么' }).click()
  // The place that is left leads to its own appointments.
  await coordinators.getByText('1 个社区没有坐席').waitFor()
  await coordinators.getByRole('link', { name: '柳树社区' }).click()
  await page.waitForURL(/appointments\?unit=/)
  return issued
}

/** A resident with an old phone who types where it is. */
async function sayIt(): Promise<void> {
  const phone = await openPage(browser, OLD_PHONE)
  await phone.goto(`${city.url}/say`)
  await phone.getByLabel('什么事').fill(SAID)
  await phone.getByLabel('在哪儿').fill('桥头社区3号楼')
  await phone.getByRole('button', { name: '发出去' }).click()
  // The community has two grids by now; it is enough to name the community.
  await phone.getByText('收到了').waitFor()
  expect(await phone.locator('main').innerText()).toContain('桥头社区')
}
