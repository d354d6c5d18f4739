import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { COMMUNITY, GRID, openDesk, OTHER_GRID, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
})
afterAll(() => desk.close())

const decline = (id: string, earlier?: string) =>
  desk.as(operator, 'POST', `/api/cases/${id}/actions`, {
    type: 'DeclineCase',
    commandId: uuidV7(),
    exit: 'repeat',
    reason: '已有同一件在办',
    ...(earlier === undefined ? {} : { earlier }),
  })

it('declines as said before only with an earlier case that whoever declines may see', async () => {
  const first = await desk.say({ area: GRID })
  const second = await desk.say({ area: GRID })
  const beyond = await desk.say({ area: OTHER_GRID })
  const page = (await desk.as(operator, 'GET', `/api/cases/${first.id}`)).json()
  expect((await decline(second.id)).json()).toMatchObject({ code: 'case.earlier-required', field: 'earlier' })
  expect((await decline(second.id, second.id)).json()).toMatchObject({ code: 'case.earlier-elsewhere' })
  for (const strange of [beyond.id, uuidV7()])
    expect((await decline(second.id, strange)).json()).toMatchObject({ code: 'not-found', field: 'earlier' })
  const declined = await decline(second.id, first.id)
  expect(declined.statusCode, declined.body).toBe(200)
  expect(declined.json().timeline.at(-1)).toMatchObject({
    type: 'CaseDeclined',
    details: { earlier: page.number },
  })
})
