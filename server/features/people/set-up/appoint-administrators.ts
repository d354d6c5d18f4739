import type { UnitId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { AdministratorPosition } from '../../../../domain/org/administration.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { insertAppointment } from '../appointments/commands.ts'
import { peopleHeldBy } from '../people.ts'
import { insertAccount, insertPerson } from '../persons/commands.ts'
import { bump } from '../revisions.ts'
import { ensureStandingUnitsIn } from '../units/standing-units.ts'
import { closeSetUp, holdSetUp } from './set-up-state.ts'
import { stepOf } from './step.ts'

export type FirstAdministrators = Record<
  'system' | 'security' | 'audit',
  { name: string; login: string; oneTimePassword: string }
>

/** Whom it made an account for. */
export interface Appointed {
  person: string
  name: string
  login: string
}

const ROLES = ['system', 'security', 'audit'] as const

const POSITION_OF: Record<keyof FirstAdministrators, AdministratorPosition> = {
  system: 'system_admin',
  security: 'security_admin',
  audit: 'audit_admin',
}

/**
 * The last step: opens the centres and grid seats of all areas, appoints the three first administrators, and closes the
 * set-up for ever. All of it or nothing. The one-time passwords come with the wish and were noted before: nothing that gets
 * lost on the way can take them away.
 */
export async function appointAdministrators(
  platform: Platform,
  wanted: FirstAdministrators,
): Promise<{ units: number; administrators: Appointed[] } | Refusal> {
  const hashes = await Promise.all(ROLES.map((of) => hashPassword(wanted[of].oneTimePassword)))
  const at = platform.now()
  const result = await inTransaction(platform.pool, async (client) => {
    if (!(await holdSetUp(client))) return refuse('auth.set-up-closed')
    if ((await stepOf(client)).step !== 'administrators') return refuse('people.set-up-order')
    const units = await ensureStandingUnitsIn(client, at)
    const revision = await bump(client, 'directory')
    await bump(client, 'rights')
    const { rows } = await client.query<{ id: UnitId }>(
      "SELECT id FROM units WHERE kind = 'centre' AND level = 'city'",
    )
    const unit = rows[0]?.id ?? ''
    const administrators: Appointed[] = []
    for (const [index, of] of ROLES.entries()) {
      const { name, login } = wanted[of]
      const person = await insertPerson(platform, client, { wish: { name }, by: null, revision })
      if (isRefusal(person)) return person
      const account = { person, login, passwordHash: hashes[index] ?? null, by: null, at }
      const refused = await insertAccount(client, account)
      if (refused) return { ...refused, field: `${of}.login` }
      const wish = { person, unit, position: POSITION_OF[of] }
      const appointment = await insertAppointment(client, { wish, by: null, at })
      if (isRefusal(appointment)) return appointment
      administrators.push({ person, name, login })
    }
    await closeSetUp(client, at)
    await appendAudit(client, {
      at,
      person: null,
      action: 'set-up.close',
      subjectTable: 'settings',
      subjectId: 'set-up',
      after: { units },
    })
    return { units, administrators }
  })
  await peopleHeldBy(platform).refresh()
  return result
}
