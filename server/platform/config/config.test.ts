import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set: the defaults of the README', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: expect.stringMatching(/\.data$/),
    databaseUrl: undefined,
    roles: ['web', 'worker', 'migrate'],
    empty: false,
    reportsPerMinute: 120,
  })
})

test('set to nothing is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('the command line chooses roles and an empty city', () => {
  expect(readConfig({}, ['--empty', '--roles=web,worker'])).toMatchObject({
    empty: true,
    roles: ['web', 'worker'],
  })
  expect(() => readConfig({}, ['--roles=wbe'])).toThrow(/wbe/)
})

test('everything wrong is named at once', () => {
  expect(() => readConfig({ PORT: 'abc', SHUOSHI_KEY: 'short' })).toThrow(/PORT[\s\S]*SHUOSHI_KEY/)
})
