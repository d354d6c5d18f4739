// What the tests need from the system: Chromium, a Chinese font and PostgreSQL 15. Brought by apt where we are root; where
// something cannot be had, that is said in plain words, and the caller counts what is left out.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDebianPostgres } from './debian-postgres.mjs'
import { say } from './runtime.mjs'

const FONTS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/wqy']

/** Another program may be installing just now, and a mirror may stumble. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends']

/** Path of the Chromium that runs here; one that is there and does not run counts for nothing. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  )
  const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : usual.filter((place) => existsSync(place))
  return places.find(
    (place) => spawnSync(place, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0,
  )
}

function hasChineseFont() {
  if (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim()) return true
  // Without fontconfig's own tool: the files of the two packages we know.
  return FONTS.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((name) => /cjk|wqy/i.test(name)),
  )
}

const NEEDS = [
  { name: 'chromium', has: () => findChromium() !== undefined },
  { name: 'fonts-noto-cjk', has: hasChineseFont },
  { name: 'postgresql-15', has: hasDebianPostgres },
]

const machine = {
  needs: NEEDS,
  isRoot: process.getuid?.() === 0,
  hasApt: () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0,
  /** @returns true if it went well. */
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say,
}

/** Brings what is missing, as far as that is possible here. @returns the names of what is still missing. */
export function bringSystemPackages({ needs, isRoot, hasApt, run, say } = machine) {
  const missing = needs.filter(({ has }) => !has())
  if (missing.length === 0) return []
  const names = missing.map(({ name }) => name).join(' ')
  if (!isRoot || !hasApt()) {
    say(`缺少 ${names};请先安装:sudo apt-get install ${names}`)
    say(`missing: ${names}; install them first, what needs them is left out`)
    return missing.map(({ name }) => name)
  }
  say(`正在安装 / installing ${names} …`)
  if (!run('apt-get', [...PATIENT, 'update', '-qq'])) {
    say('软件源更新失败,用已有的清单继续 / apt-get update failed: going on with the lists at hand')
  }
  return missing.flatMap(({ name, has }) => {
    const install = () => run('apt-get', [...PATIENT, ...INSTALL, name])
    if (!install() && !has()) {
      // An installation that was cut off earlier stands in the way of every other one.
      say(`正在修复未完成的安装 / mending an unfinished installation (${name}) …`)
      run('dpkg', ['--configure', '-a'])
      run('apt-get', [...PATIENT, ...INSTALL, '--fix-broken'])
      install()
    }
    if (has()) return []
    say(`没有装上 ${name};要用到它的测试不会运行 / ${name} could not be installed: what needs it is left out`)
    return [name]
  })
}
