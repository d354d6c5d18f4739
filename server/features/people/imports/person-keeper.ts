import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { insertAccount, insertPerson } from '../persons/commands.ts'
import { printPhone } from '../persons/phone.ts'

interface Named {
  name: string
  login?: string
  phone?: string
}

/** Recognises the people of a table by login, else by name and telephone, and enters those it does not know. */
export class PersonKeeper {
  persons = 0
  accounts = 0
  #platform: Platform
  #client: Queryable
  #about: { by: PersonId; revision: number }

  constructor(platform: Platform, client: Queryable, about: { by: PersonId; revision: number }) {
    this.#platform = platform
    this.#client = client
    this.#about = about
  }

  /** Refused if the login is somebody else's. */
  async personOf(named: Named): Promise<PersonId | Refusal> {
    const known = await this.#byLogin(named)
    if (known) return known
    const person = (await this.#byPhone(named)) ?? (await this.#enter(named))
    if (isRefusal(person) || named.login === undefined) return person
    const refused = await insertAccount(this.#client, {
      person,
      login: named.login,
      passwordHash: null,
      by: this.#about.by,
      at: this.#platform.now(),
    })
    if (!refused) this.accounts += 1
    return refused ? { ...refused, field: 'login' } : person
  }

  async #byLogin({ name, login }: Named): Promise<PersonId | Refusal | undefined> {
    if (login === undefined) return undefined
    const { rows } = await this.#client.query<{ id: PersonId; name: string }>(
      'SELECT p.id, p.name FROM accounts a JOIN persons p ON p.id = a.person WHERE a.login = $1',
      [login],
    )
    const [found] = rows
    if (found && found.name !== name) return refuse('people.login-taken', { field: 'login' })
    return found?.id
  }

  async #byPhone({ name, phone }: Named): Promise<PersonId | undefined> {
    if (phone === undefined) return undefined
    const { rows } = await this.#client.query<{ id: PersonId }>(
      'SELECT id FROM persons WHERE phone_print = $1 AND name = $2 ORDER BY id LIMIT 1',
      [printPhone(this.#platform.box, phone), name],
    )
    return rows[0]?.id
  }

  async #enter({ name, phone }: Named): Promise<PersonId | Refusal> {
    const id = await insertPerson(this.#platform, this.#client, { wish: { name, phone }, ...this.#about })
    if (!isRefusal(id)) this.persons += 1
    return id
  }
}
