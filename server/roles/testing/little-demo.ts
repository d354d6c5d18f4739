import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '../../ledger/feature.ts'

/** A demo city of one area, loaded slowly enough for another process to come in between. */
export async function loadDemoCity({ platform }: House, say: (line: string) => void): Promise<void> {
  say('loading')
  await sleep(300)
  await platform.pool.query(
    `INSERT INTO areas (code, level, parent, path, name, official_name, pinyin, initials)
     VALUES ('130700000000', 'city', NULL, '{130700000000}', '演示市', '演示市', '', '')`,
  )
}

export async function demoAccounts(): Promise<readonly string[]> {
  return ['operator']
}
