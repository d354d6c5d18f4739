import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { readSheet } from '../../../platform/sheets/read-sheet.ts'
import { insertAppointment } from '../appointments/commands.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { PEOPLE_COLUMNS } from './columns.ts'
import { unitFinder } from './find-unit.ts'
import { PersonKeeper } from './person-keeper.ts'
import { readPersonRow } from './person-row.ts'
import { refuseSheet, type SheetFault, type SheetRefusal } from '../../../platform/sheets/sheet-faults.ts'
import { readTable } from '../../../platform/sheets/read-table.ts'

export interface ImportedPeople {
  persons: number
  accounts: number
  appointments: number
  /** Appointments that the people had already. */
  unchanged: number
}

/**
 * Enters the people of a table with their accounts and appointments, or nothing: the refusal then lists what is wrong,
 * row by row. New accounts have no password yet; one-time passwords are issued when they are handed over, so that no
 * file with everybody's passwords ever exists. The same table again changes nothing.
 */
export async function importPeople(
  platform: Platform,
  by: PersonId,
  { bytes, filename }: { bytes: Buffer; filename: string },
): Promise<ImportedPeople | SheetRefusal | Refusal> {
  const rows = await readSheet(bytes, filename)
  if (isRefusal(rows)) return rows
  const table = readTable(rows, PEOPLE_COLUMNS)
  if (isRefusal(table)) return table
  const people = peopleHeldBy(platform)
  await people.refresh()
  const findUnit = unitFinder(people.directory.all())
  const result = await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    await bump(client, 'rights')
    const keeper = new PersonKeeper(platform, client, { by, revision })
    const faults: SheetFault[] = []
    let appointments = 0
    let unchanged = 0
    for (const { row, cells } of table) {
      const refuseRow = (refusal: Refusal): void => {
        faults.push({ row, column: titleOf(refusal), refusal })
      }
      const read = readPersonRow(cells, findUnit)
      if (isRefusal(read)) {
        refuseRow(read)
        continue
      }
      const person = await keeper.personOf(read)
      if (isRefusal(person)) {
        refuseRow(person)
        continue
      }
      const { unit, position, from, to } = read
      const outcome = await insertAppointment(client, {
        wish: { person, unit: unit.id, position, from, to },
        by,
        at: platform.now(),
      })
      if (!isRefusal(outcome)) appointments += 1
      else if (outcome.code === 'people.already-appointed') unchanged += 1
      else refuseRow(outcome)
    }
    if (faults.length > 0) return refuseSheet(faults)
    return { persons: keeper.persons, accounts: keeper.accounts, appointments, unchanged }
  })
  await people.refresh()
  return result
}

function titleOf({ field }: Refusal): string | undefined {
  return Object.entries(PEOPLE_COLUMNS).find(([name]) => name === field)?.[1].title
}
