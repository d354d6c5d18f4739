import { afterAll, expect, test } from 'vitest'
import { openTestDatabase, TEST_NOW } from '../testing/test-database.ts'
import { appendAudit } from './append-audit.ts'

const database = await openTestDatabase()
afterAll(() => database.close())

test('a change leaves one line with what was and what is', async () => {
  await appendAudit(database.pool, {
    at: TEST_NOW,
    person: null,
    action: 'unit.rename',
    subjectTable: 'units',
    subjectId: 'u1',
    before: { name: '旧' },
    after: { name: '新' },
  })
  const { rows } = await database.pool.query('SELECT at, action, before, after FROM audit_log')
  expect(rows).toEqual([
    { at: new Date(TEST_NOW), action: 'unit.rename', before: { name: '旧' }, after: { name: '新' } },
  ])
})
