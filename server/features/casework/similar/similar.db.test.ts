import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SimilarAnswer } from '../../../../contract/case-similar.ts'
import { DAY } from '../../../../domain/kernel/instant.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { similarCases } from '../answers.ts'
import { COMMUNITY, GRID, openDesk, OTHER_COMMUNITY, OTHER_GRID, type Desk } from '../testing/desk.ts'

const HERE = { lat: 40.7884, lng: 114.8942 }
let desk: Desk
let operator: string
let neighbour: string
let lamp: string

beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
  neighbour = await desk.seat('operator', OTHER_COMMUNITY)
  const near = { ...HERE, lat: HERE.lat + 0.001 }
  lamp = (await desk.say({ text: '茶坊街口的路灯坏了好几天', point: near, matter: 'L0102' })).id
  await desk.say({ text: '茶坊街口垃圾没人清运', point: near })
  await desk.say({ text: '茶坊街口的路灯坏了好几天', point: { ...HERE, lat: HERE.lat + 0.008 } })
  await desk.say({ text: '茶坊街口的路灯坏了好几天', point: near, at: TEST_NOW - 31 * DAY })
  await desk.say({ text: '茶坊街口的路灯坏了好几天', point: near, area: OTHER_GRID })
})
afterAll(() => desk.close())

const ask = async (person: string, more: string): Promise<SimilarAnswer> =>
  (
    await desk.as(
      person,
      'GET',
      `/api/cases/similar?text=${encodeURIComponent('路灯不亮,在茶坊街口')}&${more}`,
    )
  ).json<SimilarAnswer>()

it('finds what is near, recent, open and alike, with the words they share', async () => {
  const { cases } = await ask(operator, `lat=${HERE.lat}&lng=${HERE.lng}&matter=L0102`)
  expect(cases[0]).toMatchObject({ id: lamp, matter: { code: 'L0102', name: '路灯不亮' } })
  expect(cases[0]!.distance).toBeGreaterThan(100)
  expect(cases[0]!.distance).toBeLessThan(125)
  expect(cases[0]!.because.join()).toMatch(/路灯|茶坊街口/)
  // Not the one 900 m away, not last month's, not the neighbours'.
  expect(cases.filter((one) => one.because.includes('路灯'))).toHaveLength(1)
})

it('shows nobody the cases of another area', async () => {
  const { cases } = await ask(neighbour, `lat=${HERE.lat}&lng=${HERE.lng}`)
  expect(cases).toHaveLength(1)
  expect(cases[0]!.place).toContain('乙社区')
})

it('looks in the community where no point is known, and nowhere without either', async () => {
  expect((await ask(operator, `area=${GRID}`)).cases.map((one) => one.id)).toContain(lamp)
  expect((await ask(operator, '')).cases).toEqual([])
  expect((await ask(operator, `area=${COMMUNITY}`)).cases[0]?.distance).toBeUndefined()
})

it('answers a neighbour feature the same', async () => {
  const found = await similarCases(desk.platform, await desk.staff(operator), {
    text: '路灯坏了',
    point: HERE,
  })
  expect(found[0]).toMatchObject({ id: lamp, status: 'reported' })
})
