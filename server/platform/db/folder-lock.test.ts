import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimFolder, FolderInUseError } from './folder-lock.ts'

const CLAIMANT = fileURLToPath(new URL('../testing/claim-on-word.ts', import.meta.url))

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuoshi-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const file = (): string => join(folder, 'shuoshi.pid')
const word = (child: ChildProcess): Promise<string> =>
  new Promise((done) => child.once('message', (told) => done(told as string)))

async function claimants(count: number): Promise<ChildProcess[]> {
  const started = Array.from({ length: count }, () => fork(CLAIMANT, [folder]))
  children.push(...started)
  await Promise.all(started.map(word))
  return started
}

/** Says a word to all at once and waits for their answers. */
function sayToAll(all: readonly ChildProcess[], said: string): Promise<string[]> {
  const answers = Promise.all(all.map(word))
  for (const child of all) child.send(said)
  return answers
}

/** The number of a process that is gone. */
const gonePid = (): number => spawnSync(process.execPath, ['--version']).pid

describe('starts at once', () => {
  const gone = gonePid()
  test.each([
    ['in a folder that a killed process had', () => writeFileSync(file(), `${gone} 1`)],
    ['in a folder that was given back', () => {}],
  ])('%s: one has it, whatever the moment', async (_, prepare) => {
    const all = await claimants(4)
    for (let round = 0; round < 150; round += 1) {
      prepare()
      const answers = await sayToAll(all, 'claim')
      expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
      await sayToAll(all, 'release')
    }
  })
})

test('a folder has one holder, who is named, until it is given back', () => {
  const release = claimFolder(folder)
  expect(() => claimFolder(folder)).toThrow(FolderInUseError)
  expect(() => claimFolder(folder)).toThrow(String(process.pid))
  release()
  claimFolder(folder)()
})

test('giving back twice does not give back the claim of the next one', () => {
  const release = claimFolder(folder)
  release()
  const next = claimFolder(folder)
  release()
  expect(() => claimFolder(folder)).toThrow(FolderInUseError)
  next()
})

test('who is refused and lives on has no claim when the holder is gone', async () => {
  const [holder, guest, next] = (await claimants(3)) as [ChildProcess, ChildProcess, ChildProcess]
  expect(await sayToAll([holder], 'claim')).toEqual(['held'])
  expect(await sayToAll([guest], 'claim')).toEqual(['refused'])
  const ended = new Promise((done) => holder.once('exit', done))
  holder.kill('SIGKILL')
  await ended
  expect(await sayToAll([next], 'claim')).toEqual(['held'])
  expect(await sayToAll([guest], 'claim')).toEqual(['refused'])
})

test('a number that another process has by now does not count', () => {
  writeFileSync(file(), `${process.pid} 1`)
  claimFolder(folder)()
})

test('a thousand starts leave no more behind than one', () => {
  for (let n = 0; n < 1_000; n += 1) claimFolder(folder)()
  expect(readFileSync(file(), 'utf8').length).toBeLessThan(300)
})

test('what is no claim at all holds nobody up', () => {
  writeFileSync(file(), '\0\n-\n 0 0 0\nx y z')
  claimFolder(folder)()
})
