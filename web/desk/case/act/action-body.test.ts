import { describe, expect, it } from 'vitest'
import { CaseActionBody } from '../../../../contract/case-action.ts'
import { EXITS_NAMING_A_PLACE } from '../../../../domain/case/decline-exit.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import { bodyOf, faultsOf } from './action-body.ts'
import { ACTION_FIELDS, EXITS_WITH_PLACE, shownFields, type Known, type Values } from './action-fields.ts'

const ID = '018f4e6a-0000-7000-8000-000000000001'
const FILLED: Values = {
  matter: 'L0101',
  exit: 'outside_duties',
  whereToGo: ' 供电公司 95598 ',
  reason: ' 不属于本中心 ',
  area: '130702001025001',
  into: ID,
  earlier: ID,
  to: ID,
  note: '已补平',
  double: true,
  lead: ID,
  parts: [{ unit: ID, task: ' 清运 ', amount: 2, limitUnit: 'working_day' }],
  part: 'p1',
  unit: ID,
  units: [ID],
  spot: '东门口',
  meetAt: '2026-03-03T09:00',
  whistle: 'w1',
  answer: 'explained',
  text: '已到现场',
  toReporter: true,
  files: [ID],
  amount: 2,
  until: '2026-05-01',
  evidence: [],
  noPhotoReason: '夜间看不清',
  ticked: ['1', '2'],
  unmet: ['2'],
  publish: true,
  publicSummary: '路面已补平',
  report: ID,
  reached: true,
  solved: false,
  satisfied: false,
  answerBy: '2026-03-04T18:00',
}
/** A case with these closing conditions, sent up by these units. */
const known = (conditions: string[] = [], escalatedBy: string[] = []): Known => ({
  conditions: conditions.map((id) => ({ id, text: '' })),
  escalatedBy,
})
const ACTIONS = Object.keys(ACTION_FIELDS) as CaseActionType[]

describe('what a form sends', () => {
  it.each(ACTIONS)('%s: the filled form is what the contract wants', (action) => {
    expect(faultsOf(action, FILLED, known(['1', '2']))).toEqual({})
    const parsed = CaseActionBody.safeParse(bodyOf(action, ID, FILLED, known()))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it.each(ACTIONS)('%s: an empty form either names what is missing or may be sent', (action) => {
    const faults = faultsOf(action, {}, known(['1']))
    const needed = shownFields(action, {}, known()).filter((field) => field.required)
    expect(Object.keys(faults).toSorted()).toEqual(needed.map((field) => field.name).toSorted())
    if (needed.length === 0)
      expect(CaseActionBody.safeParse(bodyOf(action, ID, {}, known())).success).toBe(true)
  })

  it('leaves hidden and blank fields out, and trims', () => {
    const body = bodyOf('DeclineCase', ID, { ...FILLED, exit: 'repeat' }, known())
    expect(body).toEqual({
      type: 'DeclineCase',
      commandId: ID,
      exit: 'repeat',
      earlier: ID,
      reason: '不属于本中心',
    })
    expect(bodyOf('UrgeCase', ID, { note: '   ' }, known())).toEqual({ type: 'UrgeCase', commandId: ID })
  })

  it('asks for a place to go exactly where the rules do', () => {
    expect(EXITS_WITH_PLACE).toEqual(EXITS_NAMING_A_PLACE)
  })

  it('sends moments of the city in UTC', () => {
    expect(bodyOf('AskSuspension', ID, FILLED, known()).until).toBe('2026-05-01T10:00:00.000Z')
    expect(bodyOf('WhistleUp', ID, FILLED, known()).meetAt).toBe('2026-03-03T01:00:00.000Z')
  })

  it('wants a reason where there is no photo, and none where there is one', () => {
    expect(faultsOf('ResolveCase', { note: '好了' }, known())).toEqual({ noPhotoReason: 'required' })
    expect(faultsOf('ResolveCase', { note: '好了', evidence: [ID] }, known())).toEqual({})
  })

  it('wants every condition ticked and every part complete', () => {
    expect(faultsOf('VerifyCase', { ticked: ['1'] }, known(['1', '2']))).toEqual({ ticked: 'allConditions' })
    const parts = [{ unit: ID, task: '', amount: 1, limitUnit: 'working_day' }]
    expect(faultsOf('StartJointHandling', { lead: ID, parts }, known())).toEqual({ parts: 'everyPart' })
  })

  it('DispatchCase: needs the reason exactly when the case goes back to whoever sent it up', () => {
    const back = known([], [ID])
    expect(faultsOf('DispatchCase', { to: ID }, back)).toEqual({ note: 'required' })
    expect(faultsOf('DispatchCase', { to: ID, note: '贵中心有权办理' }, back)).toEqual({})
    expect(faultsOf('DispatchCase', { to: ID.replace('1', '2') }, back)).toEqual({})
    expect(faultsOf('DispatchCase', { to: ID }, known())).toEqual({})
    expect(bodyOf('DispatchCase', ID, { to: ID, note: '贵中心有权办理' }, back).note).toBe('贵中心有权办理')
  })
})
