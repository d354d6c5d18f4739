import { hash } from 'node:crypto'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import type { House } from './feature.ts'

const PAGE = 200

/** A command id that is the same whoever computes it from the same words: what makes a repeat harmless. */
export function derivedId(...words: (string | number)[]): string {
  const hex = hash('sha256', words.join('\n'))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Gives `ElapseTime` to every case whose next moment has come; answers how many cases changed. */
export async function elapseTimers(house: House): Promise<number> {
  const at = house.platform.now()
  let changed = 0
  for (;;) {
    const { rows } = await house.platform.pool.query<{ id: string; version: number }>(
      `SELECT id, version FROM cases WHERE timer_at <= $1 ORDER BY timer_at LIMIT ${PAGE}`,
      [new Date(at)],
    )
    let done = 0
    for (const { id, version } of rows) {
      const outcome = await house.ledger.give({
        caseId: id,
        command: {
          type: 'ElapseTime',
          id: derivedId('elapse', id, version, at),
          at,
          actor: { kind: 'system', name: 'clock' },
        },
      })
      if (!isRefusal(outcome) && outcome.events.length > 0) done += 1
    }
    changed += done
    // Nothing moved: what is left was refused and would be refused again in this very millisecond.
    if (rows.length < PAGE || done === 0) return changed
  }
}
