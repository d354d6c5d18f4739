import { Pool } from 'pg'
import { readConfig } from '../config/config.ts'
import { createIdentityBox } from '../crypto/identity-box.ts'
import { silentLog } from '../log/log.ts'
import type { Platform } from '../platform.ts'

/** A platform without a database (its pool has never connected), for tests of what needs none. */
export function testPlatform(env: Record<string, string> = {}): Platform {
  return {
    config: readConfig({ SHUOSHI_DATA: '.data-test', LOG_LEVEL: 'silent', ...env }),
    log: silentLog(),
    pool: new Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 }),
    now: () => Date.UTC(2026, 2, 2, 1),
    box: createIdentityBox(Buffer.alloc(32, 7)),
  }
}
