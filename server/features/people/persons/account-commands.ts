import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { lastAdministration } from '../appointments/last-administrator.ts'
import { forgetAllFailures } from '../auth/login-failures.ts'
import { makeOneTimePassword } from '../auth/one-time-password.ts'
import { endSessionsOf } from '../auth/sessions.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { insertAccount } from './commands.ts'

export interface Issued {
  person: PersonId
  name: string
  login: string
  oneTimePassword: string
}

/** Opens an account for a person who has none. The one-time password is handed over once. */
export async function openAccount(
  platform: Platform,
  by: PersonId,
  { person, login }: { person: PersonId; login: string },
): Promise<Issued | Refusal> {
  const oneTimePassword = makeOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  return inTransaction(platform.pool, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM persons WHERE id = $1', [person])
    const [found] = rows
    if (!found) return refuse('not-found')
    const refused = await insertAccount(client, { person, login, passwordHash, by, at: platform.now() })
    return refused ?? { person, name: found.name, login, oneTimePassword }
  })
}

/**
 * Issues a one-time password, for a new account or in place of a forgotten one. Every session of the person ends and a
 * lock is lifted.
 */
export async function resetPassword(
  platform: Platform,
  by: PersonId | null,
  person: PersonId,
): Promise<Issued | Refusal> {
  // Nobody escapes the question for the present password by way of the administration.
  if (by === person) return refuse('people.not-yourself')
  const oneTimePassword = makeOneTimePassword()
  const hash = await hashPassword(oneTimePassword)
  return changeAccount(platform, by, person, {
    action: 'account.reset',
    async change(client, account) {
      await client.query('UPDATE accounts SET password_hash = $2, must_change = true WHERE person = $1', [
        person,
        hash,
      ])
      await endSessionsOf(client, person)
      await forgetAllFailures(client, account.login)
      return { person, name: account.name, login: account.login, oneTimePassword }
    },
  })
}

/** Issues one-time passwords to several people; one after the other, so that others can sign in meanwhile. */
export async function resetPasswords(
  platform: Platform,
  by: PersonId,
  persons: readonly PersonId[],
): Promise<Issued[] | Refusal> {
  const { rowCount } = await platform.pool.query('SELECT 1 FROM accounts WHERE person = ANY ($1)', [persons])
  if (rowCount !== new Set(persons).size) return refuse('people.no-account')
  if (persons.includes(by)) return refuse('people.not-yourself')
  const issued: Issued[] = []
  for (const person of new Set(persons)) {
    const one = await resetPassword(platform, by, person)
    if (isRefusal(one)) return one
    issued.push(one)
  }
  return issued
}

/** Lets nobody sign in with the account any more, or again. Disabling ends every session and takes all rights. */
export async function setDisabled(
  platform: Platform,
  by: PersonId,
  { person, disabled }: { person: PersonId; disabled: boolean },
): Promise<Refusal | undefined> {
  if (by === person) return refuse('people.not-yourself')
  return changeAccount<undefined>(platform, by, person, {
    action: disabled ? 'account.disable' : 'account.enable',
    async change(client) {
      if (disabled && (await lastAdministration(client, person, platform.now()))) {
        return refuse('people.last-administrator')
      }
      await client.query('UPDATE accounts SET disabled = $2 WHERE person = $1', [person, disabled])
      if (disabled) await endSessionsOf(client, person)
      return undefined
    },
  })
}

/** Lifts the lock that wrong passwords brought. */
export async function unlock(
  platform: Platform,
  by: PersonId,
  person: PersonId,
): Promise<Refusal | undefined> {
  return changeAccount<undefined>(platform, by, person, {
    action: 'account.unlock',
    async change(client, { login }) {
      await forgetAllFailures(client, login)
      return undefined
    },
  })
}

/**
 * Takes the phone of somebody away who lost it and the codes for that as well: the next sign-in asks for the password only.
 * Every session of the person ends.
 */
export async function takePhoneAway(
  platform: Platform,
  by: PersonId,
  person: PersonId,
): Promise<Refusal | undefined> {
  if (by === person) return refuse('people.not-yourself')
  return changeAccount<undefined>(platform, by, person, {
    action: 'account.code-reset',
    async change(client, { login }) {
      const { rowCount } = await client.query('DELETE FROM second_factors WHERE person = $1', [person])
      if (!rowCount) return refuse('not-found')
      await endSessionsOf(client, person)
      await forgetAllFailures(client, login)
      return undefined
    },
  })
}

async function changeAccount<T>(
  platform: Platform,
  by: PersonId | null,
  person: PersonId,
  {
    action,
    change,
  }: {
    action: string
    change: (client: Queryable, account: { login: string; name: string }) => Promise<T | Refusal>
  },
): Promise<T | Refusal> {
  const result = await inTransaction(platform.pool, async (client): Promise<T | Refusal> => {
    await bump(client, 'rights')
    const before = await accountForUpdate(client, person)
    if (!before) return refuse('people.no-account')
    const outcome = await change(client, before)
    if (isRefusal(outcome)) return outcome
    const after = await accountForUpdate(client, person)
    await appendAudit(client, {
      at: platform.now(),
      person: by,
      action,
      subjectTable: 'accounts',
      subjectId: person,
      before,
      after,
    })
    return outcome
  })
  await peopleHeldBy(platform).refresh()
  return result
}

/** Without the hash: this goes into the audit log. */
async function accountForUpdate(
  client: Queryable,
  person: PersonId,
): Promise<{ login: string; name: string; must_change: boolean; disabled: boolean } | undefined> {
  const { rows } = await client.query<{
    login: string
    name: string
    must_change: boolean
    disabled: boolean
  }>(
    `SELECT a.login, p.name, a.must_change, a.disabled
     FROM accounts a JOIN persons p ON p.id = a.person WHERE a.person = $1 FOR UPDATE OF a`,
    [person],
  )
  return rows[0]
}
