// `npm test`: brings what the tests need, runs every test, ends with what failed and one line of counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer, serverCommand } from './build-server.mjs'
import { hasDebianPostgres, startDebianPostgres } from './debian-postgres.mjs'
import { program, runStep } from './run-step.mjs'
import { install, runNode, say } from './runtime.mjs'
import { bringSystemPackages, findChromium } from './system-packages.mjs'
import { resultsOf } from './test-results.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const results = mkdtempSync(join(tmpdir(), 'shuoshi-results-'))
/** What has to be stopped should somebody lose patience. */
let stopPostgres = async () => {}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stopPostgres().finally(() => process.exit(130)))
}

install()
bringSystemPackages()
if (runNode(['scripts/build-web.mjs']) !== 0 || buildServer() !== 0) {
  fail('scripts/build-web.mjs', '网页或服务器生成失败 / the pages or the server could not be built')
}

await run('单元与数据库测试(内置 PostgreSQL 18)/ unit and database tests (embedded PostgreSQL 18)', [
  'pure',
  'db',
])
if (hasDebianPostgres()) await runOnPostgres15()
else leaveOut('没有 PostgreSQL 15,跳过第二遍数据库测试', 'no PostgreSQL 15: the database tests on it')

await run('kill -9 的测试 / tests that kill the server and the database', ['kill'])

const chromium = findChromium()
if (chromium) await run('浏览器测试 / journeys in a browser', ['e2e'], { CHROMIUM: chromium })
else leaveOut('没有 Chromium,跳过浏览器测试', 'no Chromium: the journeys in a browser')

rmSync(results, { recursive: true, force: true })
if (failures.length > 0) say('\n── 失败 / failures')
for (const { name, message } of failures) say(`✗ ${name}\n${message.replace(/^/gm, '    ')}`)
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs projects of vitest and adds what they counted. */
async function run(title, projects, env = {}) {
  say(`\n── ${title}`)
  const file = join(results, `${projects.join('-')}-${Object.keys(env).length}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  // The full number of random histories is for this command; a single file run by hand is quicker.
  const { status, seconds } = await runStep([program('vitest'), 'run', ...chosen, ...reporters], {
    env: { SHUOSHI_RUNS: '10000', SHUOSHI_SERVER: JSON.stringify(serverCommand()), ...env },
    echo: true,
  })
  say(`(${Math.round(seconds)} s)`)
  const found = resultsOf(status, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += found[kind]
  failures.push(...found.failures)
}

async function runOnPostgres15() {
  const title = '数据库测试(Debian PostgreSQL 15)/ database tests (PostgreSQL 15)'
  try {
    const { url, stop } = await startDebianPostgres()
    stopPostgres = stop
    await run(title, ['db'], { TEST_DATABASE_URL: url })
    await stop()
  } catch (error) {
    fail(title, String(error))
  }
}

function fail(name, message) {
  say(`✗ ${name}: ${message}`)
  failures.push({ name, message })
  total.failed += 1
}

/** A whole run that cannot be made here counts as one that was skipped. */
function leaveOut(zh, en) {
  say(`\n── ${zh} / ${en} are left out`)
  total.skipped += 1
}
