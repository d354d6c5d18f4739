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

test.each([
  { cores: 1, connections: 6 },
  { cores: 2, connections: 8 },
  { cores: 5, connections: 20 },
  { cores: 64, connections: 20 },
])('on $cores cores a process takes $connections connections, unless told', ({ cores, connections }) => {
  expect(readConfig({}, [], cores).poolSize).toBe(connections)
  expect(readConfig({ SHUOSHI_POOL: '3' }, [], cores).poolSize).toBe(3)
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

test.each(['yes', '*', '0.0.0.0/0', 'proxy.example', '10.0.0.1,'])(
  '%s is no proxy to be believed',
  (given) => {
    expect(() => readConfig({ SHUOSHI_TRUST_PROXY: given })).toThrow(/SHUOSHI_TRUST_PROXY/)
  },
)

test('proxies are addresses or networks', () => {
  const given = '127.0.0.1, 10.0.0.0/8,2001:db8::/32'
  expect(readConfig({ SHUOSHI_TRUST_PROXY: given }).trustProxy).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '2001:db8::/32',
  ])
})
