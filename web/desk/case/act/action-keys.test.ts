import { describe, expect, it } from 'vitest'
import { CaseActionBody } from '../../../../contract/case-action.ts'
import { ACTION_RULES } from '../../../../domain/case/action-rules.ts'
import { CASE_STATUSES } from '../../../../domain/case/status.ts'
import { ACTION_KEYS, ACTION_ORDER, shownActions } from './action-keys.ts'

const inContract = CaseActionBody.options.map((option) => option.shape.type.value).toSorted()

describe('letters of actions', () => {
  it('has a place and a letter for every action of the contract', () => {
    expect(Object.keys(ACTION_KEYS).toSorted()).toEqual(inContract)
    expect([...ACTION_ORDER].toSorted()).toEqual(inContract)
  })

  it.each(CASE_STATUSES)('gives no letter twice while a case is %s', (status) => {
    const letters = inContract
      .filter((action) => ACTION_RULES[action].statuses.includes(status))
      .map((action) => ACTION_KEYS[action])
    expect(new Set(letters).size).toBe(letters.length)
    for (const taken of ['j', 'k', 'x', 'o', 'q']) expect(letters).not.toContain(taken)
  })

  it('shows only what is allowed, what moves the case on first', () => {
    expect(shownActions(['UrgeCase', 'SignCase', 'AttachReport'])).toEqual(['SignCase', 'UrgeCase'])
  })
})
