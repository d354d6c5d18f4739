import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { COMMUNITY, GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let officer: string
let officerSeat: string

beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
  officer = await desk.seat('grid_officer', GRID)
  officerSeat = (await desk.staff(officer)).seats[0]!.unit.id
})
afterAll(() => desk.close())

/** A case in the hands of the officer. */
async function inHand(identity: { name?: string; phone?: string }): Promise<string> {
  const { id } = await desk.say({ area: GRID, identity })
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
  await desk.act(operator, id, 'DispatchCase', { to: officerSeat })
  await desk.act(officer, id, 'SignCase')
  return id
}

/** A case that has only to be closed. */
async function verified(identity: { name?: string; phone?: string }): Promise<string> {
  const id = await inHand(identity)
  await desk.act(officer, id, 'ResolveCase', { note: '已清理', evidence: [], noPhotoReason: '演示' })
  const page = (await desk.as(operator, 'GET', `/api/cases/${id}`)).json()
  await desk.act(operator, id, 'VerifyCase', { ticked: page.conditions.map((one: { id: string }) => one.id) })
  return id
}

const close = (id: string, publicSummary: string, publish = true, lang = 'zh') =>
  desk.as(operator, 'POST', `/api/cases/${id}/actions?lang=${lang}`, {
    type: 'CloseCase',
    commandId: uuidV7(),
    publish,
    publicSummary,
  })

describe('what is published of a case', () => {
  it.each([
    ['a telephone number', '王桂兰（19900001234）家301门口已清理'],
    ['the name a reporter left', '王 桂兰家门口已清理'],
    ['the telephone a reporter left, written in its own way', '请打 0313 55 66 77 8 找住户'],
  ])('names nobody: it is refused with %s in it', async (_what, summary) => {
    const id = await verified({ name: '王桂兰', phone: '0313-5566778' })
    const answer = await close(id, summary)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'publishing.names-a-person', field: 'publicSummary' })
    // Neither the answer nor the history says whom.
    expect(answer.body).not.toContain('桂兰')
    expect(answer.body).not.toContain('19900001234')
    expect((await close(id, summary, true, 'en')).json().title).toContain('name')
    const page = (await desk.as(operator, 'GET', `/api/cases/${id}`)).json()
    expect(page.status).toBe('verified')
  })

  it('may say what was done, and looks at no identity log', async () => {
    const id = await verified({ name: '王桂兰', phone: '19900001234' })
    expect((await close(id, '三号楼门口的王记早点摊已清理，花了 12000 元')).statusCode).toBe(200)
    const { rows } = await desk.platform.pool.query('SELECT FROM identity_reveals WHERE case_id = $1', [id])
    expect(rows).toHaveLength(0)
  })

  it('is looked at for every reporter of the case', async () => {
    const id = await verified({ name: '李' })
    const other = await desk.say({ area: GRID, identity: { name: 'Anna Li' } })
    await desk.platform.pool.query('UPDATE reports SET case_id = $1 WHERE id = $2', [id, other.report])
    expect((await close(id, 'The lamp of anna li works')).statusCode).toBe(400)
    // One character alone is a surname of many, and part of many words.
    expect((await close(id, '行李已搬走，Hannah Lift works')).statusCode).toBe(200)
  })

  it('is not looked at where nothing is published', async () => {
    const id = await verified({ name: '王桂兰' })
    expect((await close(id, '王桂兰 19900001234', false)).statusCode).toBe(200)
    expect(JSON.stringify((await desk.house.ledger.load(id))!.events)).not.toContain('桂兰')
  })
})

describe('progress of which the reporters are told', () => {
  const note = (id: string, text: string, toReporter = true, lang = 'zh') =>
    desk.as(officer, 'POST', `/api/cases/${id}/actions?lang=${lang}`, {
      type: 'NoteProgress',
      commandId: uuidV7(),
      text,
      toReporter,
    })

  it.each([
    ['a telephone number', '施工队老张 19900001234，明天来'],
    ['an identity number', '请带身份证 130702199001011234 来'],
    ['the name of a reporter, the only one too', '王桂兰您好，明天来修'],
    ['the telephone of a reporter', '我们打过 0313 55 66 77 8'],
  ])('is refused with %s in it', async (_what, text) => {
    const id = await inHand({ name: '王桂兰', phone: '0313-5566778' })
    const answer = await note(id, text)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'telling.names-a-person', field: 'text' })
    // Both ways out, but not what was found.
    expect(answer.json().title).toMatch(/“您”.*取消“同时告诉说事人”/)
    expect((await note(id, text, true, 'en')).json().title).toMatch(/“you”.*untick/)
    expect(answer.body).not.toMatch(/桂兰|19900001234|130702/)
    expect(JSON.stringify((await desk.house.ledger.load(id))!.events)).not.toContain(text)
  })

  it('names none of several reporters', async () => {
    const id = await inHand({ name: '王桂兰' })
    const other = await desk.say({ area: GRID, identity: { name: '赵铁柱' } })
    await desk.platform.pool.query('UPDATE reports SET case_id = $1 WHERE id = $2', [id, other.report])
    expect((await note(id, '赵铁柱家也漏水')).statusCode).toBe(400)
    expect((await note(id, '您家楼上也漏水，明天一起修')).statusCode).toBe(200)
  })

  it('may carry the landline of an office', async () => {
    const id = await inHand({ name: '王桂兰', phone: '0313-5566778' })
    expect((await note(id, '暖气不热请打供热公司 0313-1234567')).statusCode).toBe(200)
  })

  it('may name anybody in a note for the units alone', async () => {
    const id = await inHand({ name: '王桂兰' })
    expect((await note(id, '已联系王桂兰 19900001234', false)).statusCode).toBe(200)
  })
})

describe('what else stands on the page of a reporter', () => {
  const give = async (id: string, type: string, content: object) => {
    const body = { type, commandId: uuidV7(), ...content }
    return (
      await desk.as(type === 'DeclineCase' ? operator : officer, 'POST', `/api/cases/${id}/actions`, body)
    ).json()
  }

  it.each([
    ['how it was solved', 'ResolveCase', 'note', { evidence: [], noPhotoReason: '夜间' }],
    ['why it rests', 'AskSuspension', 'reason', { until: '2026-04-01T10:00:00Z' }],
    ['why it is declined', 'DeclineCase', 'reason', { exit: 'statutory_route', whereToGo: '区法院' }],
    ['where to go instead', 'DeclineCase', 'whereToGo', { exit: 'statutory_route', reason: '应由法院受理' }],
  ])('%s names nobody', async (_what, type, field, rest) => {
    const identity = { name: '王桂兰' }
    const id = type === 'DeclineCase' ? (await desk.say({ area: GRID, identity })).id : await inHand(identity)
    for (const text of ['已与王桂兰说好', '详询 19900001234']) {
      const refusal = await give(id, type, { ...rest, [field]: text })
      expect(refusal).toMatchObject({ code: 'telling.names-a-person', field })
      expect(refusal.title).not.toMatch(/桂兰|199|取消/)
    }
    expect(await give(id, type, { ...rest, [field]: '详询 0313-1234567' })).not.toHaveProperty('code')
  })
})

it('whoever may not look up who spoke does not learn it by guessing', async () => {
  const { id } = await desk.say({ area: GRID, matter: 'L0203', identity: { name: '王桂兰' } })
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
  const department = await desk.department('urban_management', STREET)
  const solver = await desk.seat('solver', STREET, department)
  await desk.act(operator, id, 'EscalateCase', { reason: '不在社区职责内' })
  await desk.act(await desk.seat('operator', STREET), id, 'DispatchCase', { to: department })
  await desk.act(solver, id, 'SignCase')
  const answers = await Promise.all(
    ['王桂兰说的', '赵铁柱说的'].map((text) =>
      desk.as(solver, 'POST', `/api/cases/${id}/actions`, {
        type: 'NoteProgress',
        commandId: uuidV7(),
        text,
        toReporter: true,
      }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
})
