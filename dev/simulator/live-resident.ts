import { NOTICE_VERSION } from '../../contract/intake.ts'
import { HOUR } from '../../domain/kernel/instant.ts'
import { isRefusal } from '../../domain/kernel/refusal.ts'
import { say } from '../../server/features/intake/commands.ts'
import type { House } from '../../server/ledger/feature.ts'
import { showReceiptCode } from '../../server/platform/crypto/receipt-code.ts'
import type { Chance } from './chance.ts'
import type { PlayedCity } from './played-city.ts'
import { inventStory } from './story.ts'

/** Lets one more resident speak, through intake as anybody does. @returns a line about it. */
export async function residentSpeaks(house: House, city: PlayedCity, chance: Chance): Promise<string> {
  const at = house.platform.now()
  const { report, where, opening } = inventStory(city, chance, at)
  const { point, path } = where.understood
  const area = path[3] ?? path[2]
  const said = await say(
    house,
    {
      clientId: report.clientId,
      text: report.text,
      address: report.address,
      ...(point ? { point } : area === undefined ? {} : { area }),
      ...(report.name && { name: report.name }),
      ...(report.phone && { phone: report.phone }),
      lang: 'zh',
      noticeVersion: NOTICE_VERSION,
      channel: report.channel,
      saidAt: report.saidAt,
      files: [],
    },
    opening.actor.kind === 'staff' ? opening.actor : undefined,
  )
  const when = new Date(at + 8 * HOUR).toISOString().slice(11, 19)
  return isRefusal(said)
    ? `${when}  ✗ ${said.code}`
    : `${when}  ${said.caseId.slice(-6)}  「${report.text.slice(0, 24)}」 ${showReceiptCode(said.receiptCode)}`
}
