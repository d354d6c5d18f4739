import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { levelSuggestedBy, parentSuggestedBy, parseAreaCode } from '../../../domain/territory/area-code.ts'
import { AREA_LEVELS, type AreaLevel } from '../../../domain/territory/area.ts'
import { everydayName } from '../../../domain/territory/official-name.ts'
import { readTable, type TableRow } from '../../platform/sheets/read-table.ts'
import type { SheetRow } from '../../platform/sheets/sheet.ts'
import { refuseSheet, type SheetFault, type SheetRefusal } from '../../platform/sheets/sheet-faults.ts'
import { AREA_COLUMNS, levelOfWord } from './area-columns.ts'
import type { ListedArea, NewArea } from './listed-area.ts'

type Field = keyof typeof AREA_COLUMNS
type Row = TableRow<Field>

/** What a table of areas asks for, and from which row each area comes. */
export interface AreaTable {
  areas: NewArea[]
  rowOf: Map<AreaCode, number>
}

/**
 * Understands a table of areas as people make them: columns in any order below any title, codes without their zeros or
 * only the last three digits, the parent by code, by name, implied by the code, or left blank for "as above"; the level
 * in words or implied. Everything that cannot be understood is reported by the row number that Excel shows.
 */
export function readAreaTable(
  rows: readonly SheetRow[],
  known: ReadonlyMap<AreaCode, ListedArea>,
): AreaTable | Refusal | SheetRefusal {
  const table = readTable<Field>(rows, AREA_COLUMNS)
  if (isRefusal(table)) return table
  const filled = table.filter(({ cells }) => cells.code !== '' || cells.name !== '')
  const reader = new AreaTableReader(filled, known)
  for (const row of filled) reader.take(row)
  return reader.faults.length > 0 ? refuseSheet(reader.faults) : { areas: reader.areas, rowOf: reader.rowOf }
}

class AreaTableReader {
  readonly areas: NewArea[] = []
  readonly rowOf = new Map<AreaCode, number>()
  readonly faults: SheetFault[] = []
  readonly #known: ReadonlyMap<AreaCode, ListedArea>
  /** Codes that stand in the table in full: a parent may come below its children. */
  readonly #written: ReadonlySet<AreaCode>
  readonly #named = new Map<string, Set<AreaCode>>()
  #parentAbove = ''

  constructor(rows: readonly Row[], known: ReadonlyMap<AreaCode, ListedArea>) {
    this.#known = known
    const written = new Set<AreaCode>()
    for (const { cells } of rows) {
      const code = parseAreaCode(cells.code)
      if (code === undefined) continue
      written.add(code)
      this.#name(cells.name, code)
    }
    this.#written = written
    for (const area of known.values()) {
      this.#name(area.officialName, area.code)
      this.#name(area.name, area.code)
    }
  }

  take(row: Row): void {
    const { cells } = row
    if (cells.name === '') return this.#fault(row, 'name', refuse('area.name-required', about(cells.code)))
    if (cells.name.length > 80) {
      return this.#fault(row, 'name', refuse('input.too-long', { field: 'name', params: { most: 80 } }))
    }
    const stated = cells.level === '' ? undefined : levelOfWord(cells.level)
    if (cells.level !== '' && stated === undefined) {
      return this.#fault(row, 'level', refuse('area.level-unknown', about(cells.code)))
    }
    // blank means "as above", where the code says nothing else
    if (cells.parent !== '') this.#parentAbove = cells.parent
    const code = parseAreaCode(cells.code) ?? this.#shortCode(cells, stated)
    if (code === undefined) return this.#fault(row, 'code', refuse('area.code-invalid', about(cells.code)))
    if (this.rowOf.has(code)) return this.#fault(row, 'code', refuse('area.code-twice', about(code)))
    const level = stated ?? this.#known.get(code)?.level ?? levelSuggestedBy(code)
    if ((level === 'grid') !== (code.length === 15)) {
      return this.#fault(row, 'code', refuse('area.code-invalid', about(code)))
    }
    const parent = level === 'city' ? null : this.#parentOf(cells.parent, code, level)
    if (parent === undefined) {
      const wanted = cells.parent || this.#parentAbove
      return this.#fault(
        row,
        'parent',
        refuse('area.parent-unknown', { params: { area: code, parent: wanted } }),
      )
    }
    this.rowOf.set(code, row.row)
    this.areas.push({ code, parent, level, officialName: cells.name })
  }

  #parentOf(cell: string, code: AreaCode, level: AreaLevel): AreaCode | undefined {
    if (cell !== '') return this.#find(cell, level)
    const suggested = parentSuggestedBy(code)
    if (suggested !== undefined && this.#exists(suggested)) return suggested
    return this.#find(this.#parentAbove, level)
  }

  /** An area that exists or stands in the table, by code or, where only one wide enough is called so, by name. */
  #find(text: string, below: AreaLevel): AreaCode | undefined {
    if (text === '') return undefined
    const code = parseAreaCode(text)
    if (code !== undefined && this.#exists(code)) return code
    const wider = [...(this.#named.get(text.normalize('NFKC')) ?? [])].filter(
      (one) => AREA_LEVELS.indexOf(this.#levelOf(one)) < AREA_LEVELS.indexOf(below),
    )
    return wider.length === 1 ? wider[0] : undefined
  }

  /** `3` or `003` under a parent that is named: people number streets, communities and grids so. */
  #shortCode(cells: Row['cells'], level: AreaLevel | undefined): AreaCode | undefined {
    const digits = cells.code.normalize('NFKC').trim()
    if (!/^\d{1,3}$/.test(digits)) return undefined
    const parent = this.#find(cells.parent || this.#parentAbove, level ?? 'grid')
    if (parent === undefined) return undefined
    const own = digits.padStart(3, '0')
    switch (this.#levelOf(parent)) {
      case 'county':
        return parent.slice(0, 6) + own + '000'
      case 'street':
        return parent.slice(0, 9) + own
      case 'community':
        return parent + own
      default:
        return undefined
    }
  }

  #levelOf(code: AreaCode): AreaLevel {
    return this.#known.get(code)?.level ?? levelSuggestedBy(code)
  }

  #exists(code: AreaCode): boolean {
    return this.#known.has(code) || this.#written.has(code)
  }

  #name(name: string, code: AreaCode): void {
    for (const one of new Set([name, everydayName(name)])) {
      const key = one.normalize('NFKC')
      const codes = this.#named.get(key)
      if (codes === undefined) this.#named.set(key, new Set([code]))
      else codes.add(code)
    }
  }

  #fault({ row }: Row, field: Field, refusal: Refusal): void {
    this.faults.push({ row, column: AREA_COLUMNS[field].title, refusal })
  }
}

function about(code: string): { params: { area: string } } {
  return { params: { area: code.slice(0, 40) } }
}
