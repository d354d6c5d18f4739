import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CasePage } from '../../../../contract/case-page.ts'
import { HOUR, MINUTE } from '../../../../domain/kernel/instant.ts'
import { followToEnd } from '../../../ledger/testing/follow-to-end.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { dispatchByRule } from '../dispatch-by-rule.ts'
import { CITY, COMMUNITY, COUNTY, GRID, openDesk, OTHER_GRID, STREET, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let street: string
let officer: string
let solver: string
let department: string
let officerSeat: string

beforeAll(async () => {
  desk = await openDesk()
  department = await desk.department('urban_management', STREET)
  operator = await desk.seat('operator', COMMUNITY)
  street = await desk.seat('centre_director', STREET)
  officer = await desk.seat('grid_officer', GRID)
  solver = await desk.seat('solver', STREET, department)
  officerSeat = (await desk.staff(officer)).seats[0]!.unit.id
})
afterAll(() => desk.close())

async function page(person: string, id: string, lang = 'zh'): Promise<CasePage> {
  const answer = await desk.as(person, 'GET', `/api/cases/${id}?lang=${lang}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CasePage>()
}

async function upload(person: string, id: string, field: string, filename: string, bytes: Buffer) {
  const edge = 'edge-of-parts'
  const head = `--${edge}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\n\r\n`
  return desk.app.inject({
    method: 'POST',
    url: `/api/cases/${id}/files`,
    headers: {
      'x-person': person,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
}

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()

describe('the main way of a case', () => {
  it('goes from said to closed at the desk, with evidence', async () => {
    const { id, report } = await desk.say({ area: GRID, text: '三单元楼道堆满杂物', address: '三号楼' })
    const first = await page(operator, id)
    expect(first).toMatchObject({
      status: 'reported',
      version: 1,
      matter: { code: 'L0203', confirmed: false },
      place: { because: '位置落在该网格边界内' },
      matterBecause: '根据这些词判断：路灯',
      holder: { kind: 'centre', level: 'community' },
      clock: { stage: 'review', unit: 'working_hour', amount: 3, remainingMs: 3 * HOUR },
    })
    expect(first.clockSteps[0]).toMatchObject({ kind: 'starts' })
    expect(first.reports).toMatchObject([
      { id: report, address: '三号楼', hasIdentity: false, mayReveal: false },
    ])
    expect(first.allowedActions).toEqual(expect.arrayContaining(['AcceptCase', 'DeclineCase', 'MergeCase']))
    expect(first.allowedActions).not.toContain('AbsorbCase')

    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    const targets = await desk.as(operator, 'GET', `/api/cases/${id}/targets?action=DispatchCase`)
    expect(targets.json()).toMatchObject({
      proposed: { id: officerSeat, rule: 'L0203.default', because: expect.stringContaining('网格') },
    })
    await desk.act(operator, id, 'DispatchCase', { to: officerSeat })
    expect((await page(operator, id)).timeline.at(-1)).toMatchObject({
      type: 'CaseDispatched',
      by: { kind: 'staff', person: '演示·operator', position: 'operator' },
      details: { to: '甲社区第一网格', rule: 'L0203.default' },
    })
    await desk.act(officer, id, 'SignCase')

    const kept = await upload(officer, id, 'photos', 'after.jpg', await photo())
    expect(kept.statusCode, kept.body).toBe(200)
    const [file] = kept.json()
    expect(file).toMatchObject({ kind: 'photo', width: 40, height: 30 })
    await desk.act(officer, id, 'ResolveCase', { note: '已清理', evidence: [file.id] })
    const resolved = await page(operator, id)
    expect(resolved.timeline.at(-1)).toMatchObject({ type: 'CaseResolved', files: [file] })
    await desk.act(operator, id, 'VerifyCase', { ticked: resolved.conditions.map((one) => one.id) })
    await desk.act(operator, id, 'CloseCase', { publish: true, publicSummary: '楼道杂物已清理' })
    const closed = await page(operator, id, 'en')
    expect(closed).toMatchObject({ status: 'closed', published: true })
    expect(closed.clock).toBeUndefined()
    expect(closed.place.because).toContain('boundary of this grid')

    const seen = await desk.as(officer, 'GET', `/api/files/${file.id}`)
    expect(seen.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=86400, immutable',
    })
    const stranger = await desk.seat('operator', '130702001026')
    expect((await desk.as(stranger, 'GET', `/api/files/${file.id}/thumb`)).statusCode).toBe(404)
    expect((await desk.as(officer, 'GET', `/api/files/${file.id}/thumb`)).statusCode).toBe(200)
  })

  it('carries the same command out once, and says in words why another is refused', async () => {
    const { id } = await desk.say({})
    const body = { type: 'AcceptCase', commandId: uuidV7(), matter: 'L0203' }
    const first = await desk.as(operator, 'POST', `/api/cases/${id}/actions`, body)
    const again = await desk.as(operator, 'POST', `/api/cases/${id}/actions`, body)
    expect(first.json().version).toBe(2)
    expect(again.json().version).toBe(2)
    const late = await desk.as(operator, 'POST', `/api/cases/${id}/actions`, { ...body, commandId: uuidV7() })
    expect(late.json()).toMatchObject({
      status: 409,
      code: 'case.not-allowed-now',
      title: expect.any(String),
    })
    const officerToo = await desk.as(officer, 'POST', `/api/cases/${id}/actions`, {
      type: 'ReturnCase',
      commandId: uuidV7(),
      reason: '不归我管',
    })
    expect(officerToo.statusCode).toBe(409)
  })

  it('refuses ids that are in no list, naming the field', async () => {
    const { id } = await desk.say({})
    const ask = (body: object) =>
      desk.as(operator, 'POST', `/api/cases/${id}/actions`, { commandId: uuidV7(), ...body })
    expect((await ask({ type: 'AcceptCase', matter: 'X' })).json()).toMatchObject({
      code: 'input.unknown-code',
      field: 'matter',
    })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    expect((await ask({ type: 'DispatchCase', to: uuidV7() })).json()).toMatchObject({ field: 'to' })
    expect((await ask({ type: 'CorrectPlace', area: '999', reason: '错了' })).json()).toMatchObject({
      field: 'area',
    })
    const cityUnit = (await desk.staff(await desk.seat('operator', CITY))).seats[0]!.unit.id
    expect((await ask({ type: 'DispatchCase', to: cityUnit })).json()).toMatchObject({
      code: 'case.outside-scope',
    })
    expect((await ask({ type: 'NoteProgress', text: '看过了', files: [uuidV7()] })).json()).toMatchObject({
      field: 'files',
    })
  })

  it('takes evidence only from this very case', async () => {
    const [one, other] = [await desk.say({}), await desk.say({})]
    for (const { id } of [one, other]) await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    const kept = (await upload(operator, one.id, 'document', '协议.pdf', Buffer.from('%PDF-1.7 x'))).json()
    expect(kept).toMatchObject([{ kind: 'document' }])
    const foreign = await desk.as(operator, 'POST', `/api/cases/${other.id}/actions`, {
      type: 'NoteProgress',
      commandId: uuidV7(),
      text: '附材料',
      files: [kept[0].id],
    })
    expect(foreign.json()).toMatchObject({ code: 'input.unknown-code', field: 'files' })
    await desk.act(operator, one.id, 'NoteProgress', { text: '附材料', files: [kept[0].id] })
    expect((await upload(operator, one.id, 'document', 'x.exe', Buffer.from('MZ'))).statusCode).toBe(415)
    expect((await upload(operator, one.id, 'photos', 'x.jpg', Buffer.from('no photo'))).json()).toMatchObject(
      { code: 'input.photo-unreadable' },
    )
    expect((await upload(officer, one.id, 'photos', 'x.jpg', await photo())).statusCode).toBe(403)
  })

  it('leaves a place that a person corrects to its own centre, out of sight of the former one', async () => {
    const { id } = await desk.say({})
    const answer = await desk.as(operator, 'POST', `/api/cases/${id}/actions`, {
      type: 'CorrectPlace',
      commandId: uuidV7(),
      area: OTHER_GRID,
      reason: '在马路对面',
    })
    expect(answer.statusCode, answer.body).toBe(204)
    expect((await desk.as(operator, 'GET', `/api/cases/${id}`)).statusCode).toBe(404)
    expect(await page(street, id)).toMatchObject({
      status: 'reported',
      holder: { name: expect.stringContaining('乙社区') },
    })
  })

  it('tells the form who sent the case up, for whom giving it back needs a reason', async () => {
    const { id } = await desk.say({ matter: 'L0102' })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0102' })
    const before = await page(operator, id)
    expect(before.escalatedBy).toEqual([])
    await desk.act(operator, id, 'EscalateCase', { reason: '路灯归街道' })
    expect((await page(street, id)).escalatedBy).toEqual([before.holder.id])
  })

  it('hides address and identity from the department that handles it', async () => {
    const { id, report } = await desk.say({
      matter: 'L0102',
      address: '三号楼 501',
      identity: { name: '王某' },
    })
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0102' })
    await desk.act(operator, id, 'EscalateCase', { reason: '路灯归街道' })
    await desk.act(street, id, 'DispatchCase', { to: department })
    const seen = await page(solver, id)
    expect(seen.reports[0]).toMatchObject({ hasIdentity: true, mayReveal: false })
    expect(JSON.stringify(seen)).not.toMatch(/501|王某/)
    const refused = await desk.as(solver, 'POST', `/api/cases/${id}/reveal`, { report, purpose: 'verify' })
    expect(refused.statusCode).toBe(403)
    const shown = await desk.as(operator, 'POST', `/api/cases/${id}/reveal`, {
      report,
      purpose: 'call_back',
      note: '核实',
    })
    expect(shown.json()).toEqual({ name: '王某', address: '三号楼 501' })
    expect(shown.headers['cache-control']).toBe('no-store')
    const audit = await desk.seat('audit_admin', CITY)
    const log = (await desk.as(audit, 'GET', '/api/reveals')).json()
    expect(log.items).toMatchObject([
      { person: operator, case: id, report, purpose: 'call_back', note: '核实' },
    ])
    expect(JSON.stringify(log)).not.toContain('王某')
    expect((await desk.as(operator, 'GET', '/api/reveals')).statusCode).toBe(403)

    await desk.as(operator, 'POST', `/api/cases/${id}/reveal`, { report, purpose: 'verify', note: '' })
    const newest = (await desk.as(audit, 'GET', '/api/reveals?limit=1')).json()
    expect(newest.items).toMatchObject([{ purpose: 'verify' }])
    const rest = await desk.as(audit, 'GET', `/api/reveals?cursor=${encodeURIComponent(newest.next)}`)
    expect(rest.json().items).toMatchObject([{ purpose: 'call_back' }])
  })
})

describe('merging', () => {
  it('moves every reporter in one step, and only into an open case one may see', async () => {
    const [one, other] = [await desk.say({ text: '楼道有杂物' }), await desk.say({ text: '楼道堆东西' })]
    const body = { type: 'MergeCase', commandId: uuidV7(), into: other.id }
    const merged = await desk.as(operator, 'POST', `/api/cases/${one.id}/actions`, body)
    expect(merged.json(), merged.body).toMatchObject({ status: 'merged', mergedInto: other.id })
    expect(merged.json().reports).toHaveLength(1)
    expect((await page(operator, other.id)).reports.map((report) => report.id).toSorted()).toEqual(
      [one.report, other.report].toSorted(),
    )
    expect((await desk.as(operator, 'POST', `/api/cases/${one.id}/actions`, body)).statusCode).toBe(200)
    expect((await page(operator, other.id)).version).toBe(2)
    const third = await desk.say({})
    const into = (id: string) =>
      desk.as(operator, 'POST', `/api/cases/${third.id}/actions`, { ...body, commandId: uuidV7(), into: id })
    expect((await into(one.id)).json()).toMatchObject({ code: 'case.merge-elsewhere', field: 'into' })
    expect((await into(third.id)).json()).toMatchObject({ code: 'case.merge-with-itself' })
    expect((await page(operator, third.id)).version).toBe(1)
  })
})

describe('many at once', () => {
  it('does or refuses each on its own, by the rule of each where none is named', async () => {
    const cases = [
      await desk.say({}),
      await desk.say({ matter: 'L0401' }),
      await desk.say({ matter: 'L0102' }),
    ]
    const bulk = async (type: string) =>
      (
        await desk.as(operator, 'POST', '/api/cases/actions', {
          type,
          cases: cases.map(({ id }) => ({ id, commandId: uuidV7() })),
        })
      ).json()
    expect((await bulk('AcceptCase')).done).toHaveLength(3)
    const sent = await bulk('DispatchCase')
    expect(sent.done.toSorted()).toEqual([cases[0]!.id, cases[1]!.id].toSorted())
    expect(sent.refused).toMatchObject([
      { id: cases[2]!.id, code: 'input.required', title: expect.any(String) },
    ])
  })
})

describe('dispatch by rule', () => {
  it('sends a clear matter on after acceptance, once, and leaves the rest to the operator', async () => {
    const drain = async () => {
      await followToEnd(desk.house, dispatchByRule)
    }
    await drain()
    const clear = await desk.say({ matter: 'L0203' })
    const elsewhere = await desk.say({ matter: 'L0102' })
    await desk.act(operator, clear.id, 'AcceptCase', { matter: 'L0203' })
    await desk.act(operator, elsewhere.id, 'AcceptCase', { matter: 'L0102' })
    await expect.poll(async () => (await drain(), (await page(operator, clear.id)).status)).toBe('dispatched')
    expect((await page(operator, clear.id)).timeline.at(-1)).toMatchObject({
      by: { kind: 'system' },
      details: { rule: 'L0203.default' },
    })
    await drain()
    expect((await page(operator, clear.id)).version).toBe(3)
    expect((await page(operator, elsewhere.id)).status).toBe('accepted')
    await desk.act(officer, clear.id, 'ReturnCase', { reason: '不在本网格' })
    await drain()
    expect((await page(operator, clear.id)).status).toBe('returned')
  })
})

describe('the clock of a page', () => {
  it('tells the extension and the pause that moved the end', async () => {
    const { id } = await desk.say({})
    await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
    await desk.act(operator, id, 'DispatchCase', { to: officerSeat })
    await desk.act(officer, id, 'SignCase')
    const before = await page(officer, id)
    await desk.act(officer, id, 'AskSuspension', {
      until: new Date(TEST_NOW + 48 * HOUR).toISOString(),
      reason: '等材料',
    })
    await desk.act(await desk.seat('community_secretary', COMMUNITY), id, 'SuspendCase')
    const paused = await page(officer, id)
    expect(paused.clock?.remainingMs).toBeUndefined()
    expect(paused.suspension).toMatchObject({ reason: '等材料' })
    desk.database.setNow(TEST_NOW + 30 * MINUTE)
    await desk.act(officer, id, 'ResumeCase')
    const after = await page(officer, id)
    desk.database.setNow(TEST_NOW)
    expect(after.clockSteps.slice(-2)).toEqual([
      {
        kind: 'paused',
        from: new Date(TEST_NOW).toISOString(),
        to: new Date(TEST_NOW + 30 * MINUTE).toISOString(),
      },
      { kind: 'ends', at: after.clock?.due },
    ])
    expect(after.clockSteps.slice(0, before.clockSteps.length)).toEqual(before.clockSteps)
    // The whole case stood still as long, and says so in its own arithmetic.
    expect(before.total).toMatchObject({ stage: 'total', startedAt: new Date(TEST_NOW).toISOString() })
    expect(after.totalSteps.slice(0, before.totalSteps.length)).toEqual(before.totalSteps)
    expect(after.totalSteps.slice(-2)).toMatchObject([
      { kind: 'paused' },
      { kind: 'ends', at: after.total?.due },
    ])
  })
})

it('proposes only units within scope, by name or by place', async () => {
  const { id } = await desk.say({ matter: 'L0203' })
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
  const names = async (query: string) =>
    (await desk.as(operator, 'GET', `/api/cases/${id}/targets?${query}`))
      .json()
      .units.map((one: { name: string }) => one.name)
  expect(await names('action=DispatchCase')).toEqual(['甲社区第一网格'])
  expect(await names(`action=DispatchCase&q=${encodeURIComponent('乙社区')}`)).toEqual([])
  expect(await names('action=WhistleUp')).toContain('演示urban_management')
  expect(
    (await desk.as(await desk.seat('operator', COUNTY), 'GET', `/api/cases/${id}/targets?action=Close`))
      .statusCode,
  ).toBe(400)
})
