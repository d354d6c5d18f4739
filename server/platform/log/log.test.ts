import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => void (text += line) }))
  return text
}

test('who spoke and how to reach them stays out of the log', () => {
  const line = written((log) =>
    log.info({ phone: '13800000000', report: { name: '演示·王某', text: '路灯不亮' }, id: 'r1' }, 'taken'),
  )
  expect(line).not.toMatch(/138|王某|路灯/)
  expect(JSON.parse(line)).toMatchObject({ id: 'r1', msg: 'taken', level: 30 })
})

test('an error of the database tells its kind, not the row', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'accounts_login',
    detail: 'Key (phone)=(138) exists',
  })
  const line = written((log) => log.error({ err: error }, 'failed'))
  expect(line).not.toContain('138')
  expect(JSON.parse(line).err).toMatchObject({ code: '23505', constraint: 'accounts_login' })
})
