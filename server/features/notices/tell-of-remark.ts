import { derivedId } from '../../ledger/elapse-timers.ts'
import type { House } from '../../ledger/feature.ts'
import type { RemarkAdded } from '../intake/answers.ts'
import { writeUnitNotices } from './write-unit-notices.ts'

/**
 * A reporter added words or a photo: whoever has the case and the centre that accepted it are told that there is something to
 * read, not what. May run twice; each is told once of each remark.
 */
export async function tellOfRemark(payload: unknown, { ledger, platform }: House): Promise<void> {
  const { caseId, remark, at } = remarkOf(payload)
  const loaded = await ledger.load(caseId)
  if (!loaded) throw new Error('A job for a remark on a case that does not exist')
  const { holder, firstReceiver } = loaded.state
  const units = [...new Set([holder.id, firstReceiver?.id ?? holder.id])]
  await writeUnitNotices(
    platform.pool,
    units.map((unit) => ({
      id: derivedId('remark-notice', remark, unit),
      unit,
      caseId,
      kind: 'remark',
      at: new Date(at),
    })),
  )
}

function remarkOf(payload: unknown): RemarkAdded {
  const remark = payload as Partial<RemarkAdded> | null
  if (
    typeof remark?.caseId === 'string' &&
    typeof remark.remark === 'string' &&
    typeof remark.at === 'number'
  )
    return { caseId: remark.caseId, remark: remark.remark, at: remark.at }
  throw new Error('A job without its remark')
}
