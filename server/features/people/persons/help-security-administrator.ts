import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { readLogin } from '../auth/login.ts'
import { resetPassword, type Issued } from './account-commands.ts'

/**
 * A one-time password for a security administrator who has lost theirs. Everybody else is helped by that administrator; this is
 * for whoever has the machine itself, and leaves a line in the audit log without a person.
 */
export async function helpSecurityAdministrator(
  platform: Platform,
  login: string,
): Promise<Issued | Refusal> {
  const { rows } = await platform.pool.query<{ person: PersonId }>(
    `SELECT a.person FROM accounts a JOIN appointments p ON p.person = a.person
     WHERE a.login = $1 AND p.position = 'security_admin'
       AND p.starts_at <= $2 AND (p.ends_at IS NULL OR p.ends_at > $2)`,
    [readLogin(login), new Date(platform.now())],
  )
  const [found] = rows
  return found ? resetPassword(platform, null, found.person) : refuse('not-found')
}
