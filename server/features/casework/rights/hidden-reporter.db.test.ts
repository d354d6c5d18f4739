import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseListAnswer } from '../../../../contract/case-list.ts'
import type { CasePage } from '../../../../contract/case-page.ts'
import { storeVoice } from '../../../platform/files/file-store.ts'
import { COMMUNITY, GRID, openDesk, STREET, type Desk } from '../testing/desk.ts'

const NUMBER = '19900001234'

let desk: Desk
let operator: string
let solver: string
let id: string
let voice: string

beforeAll(async () => {
  desk = await openDesk()
  const department = await desk.department('urban_management', STREET)
  operator = await desk.seat('operator', COMMUNITY)
  const street = await desk.seat('centre_director', STREET)
  solver = await desk.seat('solver', STREET, department)
  const said = await desk.say({ area: GRID, text: `12号楼楼道堆满杂物，请打${NUMBER}找我` })
  id = said.id
  const { pool, now } = desk.platform
  voice = await storeVoice(pool, { mime: 'audio/ogg', bytes: Buffer.from('OggS and more') }, now())
  await pool.query('INSERT INTO report_files (report_id, file_id, place) VALUES ($1, $2, 0)', [
    said.report,
    voice,
  ])
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0102' })
  await desk.act(operator, id, 'EscalateCase', { reason: '请街道协调', double: false })
  await desk.act(street, id, 'DispatchCase', { to: department })
})
afterAll(() => desk.close())

/** Everything that shows words or files of a report. */
async function everythingShownTo(person: string): Promise<{ texts: string; page: CasePage; voice: number }> {
  const page = await desk.as(person, 'GET', `/api/cases/${id}`)
  const lists = await Promise.all(
    [
      '/api/cases?view=inbox',
      `/api/cases/similar?text=${encodeURIComponent('楼道堆满杂物')}&area=${GRID}`,
    ].map((url) => desk.as(person, 'GET', url)),
  )
  for (const answer of [page, ...lists]) expect(answer.statusCode, answer.body).toBe(200)
  const file = await desk.as(person, 'GET', `/api/files/${voice}`)
  return {
    texts: [page, ...lists].map(({ body }) => body).join('\n'),
    page: page.json<CasePage>(),
    voice: file.statusCode,
  }
}

it('shows a department neither the voice of who spoke nor a number in their words', async () => {
  const shown = await everythingShownTo(solver)
  expect(shown.texts).toContain('楼道堆满杂物')
  expect(shown.texts).not.toContain(NUMBER)
  expect(shown.page.reports[0]?.files).toEqual([])
  expect(shown.voice).toBe(404)
})

it('does not let a department find a case by a number that it may not read', async () => {
  const search = (words: string) =>
    desk.as(solver, 'GET', `/api/cases?view=unit&sort=newest&q=${encodeURIComponent(words)}`)
  const found = async (words: string) =>
    (await search(words)).json<CaseListAnswer>().items.map((item) => item.id)
  expect(await found('堆满杂物')).toEqual([id])
  expect(await found(NUMBER)).toEqual([])
  expect(await found(NUMBER.slice(0, 7))).toEqual([])
  for (const words of [
    `打${NUMBER}`,
    `打${NUMBER.slice(0, 5)}`,
    NUMBER.slice(2, 5),
    `${NUMBER.slice(-2)}找`,
  ]) {
    expect(await found(words), words).toEqual([])
  }
  expect(await found('12号楼')).toEqual([id])
})

it('shows both to the net of the place, which has to understand and call back', async () => {
  const shown = await everythingShownTo(operator)
  expect(shown.page.reports[0]?.text).toContain(NUMBER)
  expect(shown.page.reports[0]?.files).toEqual([{ id: voice, kind: 'voice' }])
  expect(shown.voice).toBe(200)
})
