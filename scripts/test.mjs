// `npm test`: brings what the tests need, runs every test, ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer, serverCommand } from './build-server.mjs'
import { hasDebianPostgres, startDebianPostgres } from './debian-postgres.mjs'
import { program, runStep } from './run-step.mjs'
import { install, ROOT, runNode, say } from './runtime.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const results = mkdtempSync(join(tmpdir(), 'shuoshi-results-'))

install()
installSystemPackages()
if (runNode(['scripts/build-web.mjs']) !== 0 || buildServer() !== 0)
  miss('failed', '网页或服务器生成失败 / the pages or the server could not be built')

await run('单元与数据库测试(内置 PostgreSQL 18)/ unit and database tests (embedded PostgreSQL 18)', [
  'pure',
  'db',
])

if (hasDebianPostgres()) {
  const { url, stop } = await startDebianPostgres()
  await run('数据库测试(Debian PostgreSQL 15)/ database tests (PostgreSQL 15)', ['db'], {
    TEST_DATABASE_URL: url,
  }).finally(stop)
} else {
  miss(
    'skipped',
    '没有 PostgreSQL 15,跳过第二遍数据库测试 / no PostgreSQL 15: the second run of the database tests is left out',
  )
}

await run('kill -9 的测试 / tests that kill the server and the database', ['kill'])

if (!hasTests('e2e')) say('没有浏览器测试 / no browser tests')
else if (findChromium()) await run('浏览器测试 / journeys in a browser', ['e2e'])
else miss('skipped', '没有 Chromium,跳过浏览器测试 / no Chromium: the journeys in a browser are left out')

rmSync(results, { recursive: true, force: true })
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)

/** Runs projects of vitest and adds what they counted. */
async function run(title, projects, env = {}) {
  say(`\n── ${title}`)
  const file = join(results, `${projects.join('-')}-${Object.keys(env).length}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  // The full number of random histories is for this command; a single file run by hand is quicker.
  const { status } = await runStep([program('vitest'), 'run', ...chosen, ...reporters], {
    env: { SHUOSHI_RUNS: '10000', SHUOSHI_SERVER: JSON.stringify(serverCommand()), ...env },
    echo: true,
  })
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const failed = counts.numFailedTests ?? 0
  total.passed += counts.numPassedTests ?? 0
  total.skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0)
  // A file that could not even be loaded has no tests to count.
  total.failed += status !== 0 && failed === 0 ? 1 : failed
}

function miss(kind, line) {
  say(line)
  total[kind] += 1
}

function hasTests(folder) {
  const path = join(ROOT, folder)
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => name.endsWith('.test.ts'))
}

function findChromium() {
  return ['chromium', 'chromium-browser', 'google-chrome'].some(
    (name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0,
  )
}

/** Chromium, a Chinese font and PostgreSQL 15, where we may install them. */
function installSystemPackages() {
  const missing = []
  if (!findChromium()) missing.push('chromium')
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (!fonts.stdout?.trim()) missing.push('fonts-noto-cjk')
  if (!hasDebianPostgres()) missing.push('postgresql-15')
  if (missing.length === 0) return
  const apt = spawnSync('which', ['apt-get'], { stdio: 'ignore' }).status === 0
  if (process.getuid?.() !== 0 || !apt) {
    say(`缺少 ${missing.join(' ')};请先安装:sudo apt-get install ${missing.join(' ')}`)
    say(`missing: ${missing.join(' ')}; install them first, what needs them is left out`)
    return
  }
  say(`正在安装 / installing ${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  for (const name of missing) {
    const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: 'inherit',
      env,
    })
    if (done.status !== 0) say(`无法安装 / could not install ${name}`)
  }
}
