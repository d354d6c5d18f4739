import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { makeOneTimePassword } from '../auth/one-time-password.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { readPhone, sealPhone } from './phone.ts'

export interface PersonWish {
  name: string
  phone?: string
  login?: string
}

export interface PersonOpened {
  id: PersonId
  login?: string
  /** To be handed over once; only its hash is kept. */
  oneTimePassword?: string
}

/** Enters a person, with an account and a one-time password if a login is given. */
export async function createPerson(
  platform: Platform,
  by: PersonId,
  wish: PersonWish,
): Promise<PersonOpened | Refusal> {
  const oneTimePassword = wish.login === undefined ? undefined : makeOneTimePassword()
  const passwordHash = oneTimePassword === undefined ? null : await hashPassword(oneTimePassword)
  const result = await inTransaction(platform.pool, async (client): Promise<PersonOpened | Refusal> => {
    const revision = await bump(client, 'directory')
    const id = await insertPerson(platform, client, { wish, by, revision })
    if (isRefusal(id) || wish.login === undefined) return isRefusal(id) ? id : { id }
    const refused = await insertAccount(client, {
      person: id,
      login: wish.login,
      passwordHash,
      by,
      at: platform.now(),
    })
    return refused ?? { id, login: wish.login, oneTimePassword }
  })
  await peopleHeldBy(platform).refresh()
  return result
}

/** Inserts one person with its audit line, in the caller's transaction and under its revision. */
export async function insertPerson(
  { box, now }: Platform,
  client: Queryable,
  { wish, by, revision }: { wish: PersonWish; by: PersonId | null; revision: number },
): Promise<PersonId | Refusal> {
  const id = uuidV7()
  const phone = wish.phone ? readPhone(wish.phone) : undefined
  if (wish.phone && !phone) return refuse('input.invalid', { field: 'phone' })
  const kept = phone ? sealPhone(box, id, phone) : undefined
  await client.query(
    `INSERT INTO persons (id, name, phone_sealed, phone_last4, phone_print, revision, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, wish.name, kept?.sealed, kept?.last4, kept?.print, revision, new Date(now())],
  )
  await appendAudit(client, {
    at: now(),
    person: by,
    action: 'person.create',
    subjectTable: 'persons',
    subjectId: id,
    after: { name: wish.name, phone_last4: kept?.last4 },
  })
  return id
}

/** Opens an account in the caller's transaction; without a hash nobody can sign in with it yet. */
export async function insertAccount(
  client: Queryable,
  account: { person: PersonId; login: string; passwordHash: string | null; by: PersonId | null; at: number },
): Promise<Refusal | undefined> {
  const { person, login, passwordHash, by, at } = account
  const { rowCount } = await client.query(
    `INSERT INTO accounts (person, login, password_hash, must_change, created_at) VALUES ($1, $2, $3, true, $4)
     ON CONFLICT DO NOTHING`,
    [person, login, passwordHash, new Date(at)],
  )
  if (!rowCount) {
    const own = await client.query('SELECT 1 FROM accounts WHERE person = $1', [person])
    return own.rowCount ? refuse('people.has-account') : refuse('people.login-taken', { field: 'login' })
  }
  await appendAudit(client, {
    at,
    person: by,
    action: 'account.create',
    subjectTable: 'accounts',
    subjectId: person,
    after: { login },
  })
  return undefined
}

/** Changes the name, and the telephone number if one is named (null takes it out). */
export async function changePerson(
  platform: Platform,
  by: PersonId,
  { person, name, phone: typed }: { person: PersonId; name: string; phone?: string | null },
): Promise<Refusal | undefined> {
  const phone = typed ? readPhone(typed) : undefined
  if (typed && !phone) return refuse('input.invalid', { field: 'phone' })
  const kept = phone ? sealPhone(platform.box, person, phone) : undefined
  const result = await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    const { rows } = await client.query<{ name: string; phone_last4: string | null }>(
      'SELECT name, phone_last4 FROM persons WHERE id = $1 FOR UPDATE',
      [person],
    )
    const [before] = rows
    if (!before) return refuse('not-found')
    await client.query('UPDATE persons SET name = $2, revision = $3 WHERE id = $1', [person, name, revision])
    if (typed !== undefined) {
      await client.query(
        'UPDATE persons SET phone_sealed = $2, phone_last4 = $3, phone_print = $4 WHERE id = $1',
        [person, kept?.sealed ?? null, kept?.last4 ?? null, kept?.print ?? null],
      )
    }
    await appendAudit(client, {
      at: platform.now(),
      person: by,
      action: 'person.change',
      subjectTable: 'persons',
      subjectId: person,
      before,
      after: { name, phone_last4: typed === undefined ? before.phone_last4 : (kept?.last4 ?? null) },
    })
    return undefined
  })
  await peopleHeldBy(platform).refresh()
  return result
}
