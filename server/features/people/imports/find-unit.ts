import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { positionFits } from '../../../../domain/org/placement.ts'
import type { Position } from '../../../../domain/org/position.ts'
import { isWithin } from '../../../../domain/territory/area.ts'
import type { ListedUnit } from '../directory.ts'

/** Finds the unit that somebody means in a table. */
export type UnitFinder = (meant: { unit: string; area: string }, position: Position) => ListedUnit | Refusal

/**
 * Looks units up by full name, by the name of their area (甲社区 for its centre) or by area code, among those where the
 * position belongs. An area code narrows equal names down.
 */
export function unitFinder(units: Iterable<ListedUnit>): UnitFinder {
  const byName = new Map<string, ListedUnit[]>()
  const byArea = new Map<string, ListedUnit[]>()
  const put = (index: Map<string, ListedUnit[]>, key: string, unit: ListedUnit): void => {
    const known = index.get(key)
    if (known) known.push(unit)
    else index.set(key, [unit])
  }
  for (const unit of units) {
    if (!unit.active) continue
    const names = [unit.name, unit.name.replace(/网格化服务管理中心$/, ''), unit.nameEn ?? unit.name]
    for (const name of new Set(names.map(plain))) put(byName, name, unit)
    put(byArea, unit.area, unit)
  }
  return ({ unit, area }, position) => {
    const within = areaCodeFrom(area)
    if (area !== '' && !within)
      return refuse('input.unknown-code', { field: 'area', params: { value: area } })
    const code = areaCodeFrom(unit === '' ? area : unit)
    const named = (code === undefined ? undefined : byArea.get(code)) ?? byName.get(plain(unit)) ?? []
    const there = within ? named.filter(({ path }) => isWithin(path, within)) : named
    const fitting = there.filter((one) => positionFits(position, one))
    const [found] = fitting
    if (found && fitting.length === 1) return found
    if (fitting.length > 1) {
      return refuse('people.unit-ambiguous', {
        field: 'unit',
        params: { value: unit, count: fitting.length },
      })
    }
    if (there.length > 0) return refuse('people.position-does-not-fit', { field: 'position' })
    return refuse('input.unknown-code', { field: 'unit', params: { value: unit === '' ? area : unit } })
  }
}

/** A code of a division or grid; people leave the zeros at the end away (130702, 130702001). */
export function areaCodeFrom(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/\s/g, '')
  if (/^\d{15}$/.test(digits)) return digits
  return /^(\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits) ? digits.padEnd(12, '0') : undefined
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
