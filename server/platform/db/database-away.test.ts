import { expect, it } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const coded = (code: string): Error => Object.assign(new Error('failed'), { code })

it('knows a database that is away from a statement that is wrong', () => {
  for (const code of ['ECONNREFUSED', 'ENOENT', '57P01', '57P03', '53300', '08006'])
    expect(isDatabaseAway(coded(code))).toBe(true)
  expect(isDatabaseAway(new Error('Client has encountered a connection error and is not queryable'))).toBe(
    true,
  )
  expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true)
  for (const code of ['23505', '42P01', '57014']) expect(isDatabaseAway(coded(code))).toBe(false)
  expect(isDatabaseAway('gone')).toBe(false)
})
