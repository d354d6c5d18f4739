import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { createIdentityBox, type IdentityBox } from './identity-box.ts'

const FILE = 'identity.key'

/**
 * The box of this installation: with SHUOSHI_KEY, else with the key file in the data folder, which is made once and
 * readable by nobody else. Losing the key means losing every reporter's identity: it belongs into the backup, apart from
 * the database (docs/operations.md).
 */
export function loadIdentityBox(config: Pick<Config, 'key' | 'oldKeys' | 'dataFolder'>): IdentityBox {
  const key = config.key ?? keyFromFile(config.dataFolder)
  return createIdentityBox(decode(key), config.oldKeys.map(decode))
}

function keyFromFile(dataFolder: string): string {
  const path = join(dataFolder, FILE)
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true })
    try {
      writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Two processes started at once: the first one's key counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(path, 'utf8').trim()
}

function decode(key: string): Buffer {
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32) throw new Error('SHUOSHI_KEY 必须是 32 字节的 base64 / must be 32 bytes in base64')
  return bytes
}
