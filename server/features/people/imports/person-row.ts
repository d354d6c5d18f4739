import { DAY, type Instant } from '../../../../domain/kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Position } from '../../../../domain/org/position.ts'
import { readLogin } from '../auth/login.ts'
import type { ListedUnit } from '../directory.ts'
import { readPhone } from '../persons/phone.ts'
import type { PEOPLE_COLUMNS } from './columns.ts'
import type { UnitFinder } from './find-unit.ts'
import { dayFrom, positionFrom } from './words.ts'

export interface PersonRow {
  name: string
  login?: string
  /** As it is kept: digits only. */
  phone?: string
  unit: ListedUnit
  position: Position
  from?: Instant
  to?: Instant
}

/** Understands one row, or says what it does not understand. */
export function readPersonRow(
  cells: Record<keyof typeof PEOPLE_COLUMNS, string>,
  findUnit: UnitFinder,
): PersonRow | Refusal {
  const { name } = cells
  if (name === '') return refuse('input.required', { field: 'name' })
  if (name.length > 40) return refuse('input.too-long', { field: 'name', params: { most: 40 } })
  const phone = cells.phone === '' ? undefined : readPhone(cells.phone)
  if (cells.phone !== '' && !phone) return refuse('input.invalid', { field: 'phone' })
  const login = cells.login === '' ? undefined : readLogin(cells.login)
  if (login !== undefined && !/^[a-z0-9][a-z0-9._-]{1,39}$/.test(login)) {
    return refuse('input.invalid', { field: 'login' })
  }
  // Two people may have one name: something else must tell who it is.
  if (login === undefined && phone === undefined) return refuse('input.required', { field: 'phone' })
  const position = positionFrom(cells.position)
  if (!position) return refuse('input.unknown-code', { field: 'position', params: { value: cells.position } })
  const unit = findUnit(cells, position)
  if (isRefusal(unit)) return unit
  const from = cells.from === '' ? undefined : dayFrom(cells.from)
  if (cells.from !== '' && from === undefined) return refuse('input.invalid', { field: 'from' })
  const lastDay = cells.to === '' ? undefined : dayFrom(cells.to)
  if (cells.to !== '' && lastDay === undefined) return refuse('input.invalid', { field: 'to' })
  // "Until 31 December" means all of that day.
  const to = lastDay === undefined ? undefined : lastDay + DAY
  return { name, login, phone, unit, position, from, to }
}
