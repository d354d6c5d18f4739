import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { knownDevice } from '../auth/known-devices.ts'
import { countAttempt, forgetFailures } from '../auth/login-failures.ts'
import { beginSession, endSession, type Agent, type Session } from '../auth/sessions.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { takeCode } from './take-code.ts'

/**
 * The code after the password: the session that waited for it ends, one with everything begins, under a new token. Wrong
 * codes are counted like wrong passwords, and apart from them.
 */
export async function answerCode(
  platform: Platform,
  session: Session,
  { code, agent, devices }: { code: string; agent: Agent; devices?: string },
): Promise<{ token: string; expiresAt: number } | Refusal> {
  const { person } = session
  const at = platform.now()
  const { rows } = await platform.pool.query<{ login: string }>(
    'SELECT login FROM accounts WHERE person = $1 AND NOT disabled',
    [person],
  )
  const login = rows[0]?.login
  if (login === undefined) return refuse('auth.required')
  const place = `code ${knownDevice(platform.box, devices, login) ?? ''}`
  const attempt = await countAttempt(platform, login, place)
  if (isRefusal(attempt)) return attempt
  const result = await inTransaction(platform.pool, async (client) => {
    await bump(client, 'rights')
    const taken = await takeCode(client, platform.box, { person, typed: code, at })
    if (!taken) return refuse('auth.wrong-code', { field: 'code' })
    await forgetFailures(client, login, place)
    await endSession(client, session)
    await appendAudit(client, {
      at,
      person,
      action: 'session.code',
      subjectTable: 'accounts',
      subjectId: person,
      after: { by: taken },
    })
    return beginSession(client, { person, at, agent, atMost: platform.config.sessions.atMost })
  })
  await peopleHeldBy(platform).refresh()
  return result
}
