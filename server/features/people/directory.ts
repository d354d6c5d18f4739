import type { AreaCode, PersonId, UnitId } from '../../../domain/kernel/ids.ts'
import type { Unit, UnitKind } from '../../../domain/org/unit.ts'
import { CENTRE_LEVELS, isWithin, type AreaLevel, type CentreLevel } from '../../../domain/territory/area.ts'
import type { Queryable } from '../../platform/db/pool.ts'

/** A unit as the directory knows it: units are never deleted, only closed. */
export interface ListedUnit extends Unit {
  upperUnit?: UnitId
  active: boolean
}

export interface UnitFilter {
  kind?: UnitKind
  level?: AreaLevel
  /** Closed units too; by default only active ones. */
  closedToo?: boolean
}

interface UnitRow {
  id: UnitId
  kind: UnitKind
  level: AreaLevel
  area: AreaCode
  path: AreaCode[]
  name: string
  name_en: string | null
  function: string | null
  upper_unit: UnitId | null
  active: boolean
}

/**
 * All units and the names of all persons, in memory: every case page and every dispatch asks for them. Loads only
 * what changed after the revision it has.
 */
export class Directory {
  revision = -1
  #units = new Map<UnitId, ListedUnit>()
  #names = new Map<PersonId, string>()
  #centres = new Map<AreaCode, ListedUnit>()
  #seats = new Map<AreaCode, ListedUnit>()
  #departments = new Map<string, ListedUnit>()
  /** Shared by rows with the same area: 12,000 paths of five codes would be 12,000 arrays otherwise. */
  #paths = new Map<AreaCode, AreaCode[]>()

  /** Reads what was written after the last load, up to `revision`. */
  async load(client: Queryable, revision: number): Promise<void> {
    const [units, persons] = await Promise.all([
      client.query<UnitRow>(
        `SELECT id, kind, level, area, path, name, name_en, function, upper_unit, active
         FROM units WHERE revision > $1`,
        [this.revision],
      ),
      client.query<{ id: PersonId; name: string }>('SELECT id, name FROM persons WHERE revision > $1', [
        this.revision,
      ]),
    ])
    for (const row of units.rows) this.#put(row)
    for (const { id, name } of persons.rows) this.#names.set(id, name)
    this.revision = Math.max(this.revision, revision)
  }

  unit(id: UnitId): ListedUnit | undefined {
    return this.#units.get(id)
  }

  personName(id: PersonId): string | undefined {
    return this.#names.get(id)
  }

  centresFor(path: readonly AreaCode[]): Partial<Record<CentreLevel, Unit>> {
    const found: Partial<Record<CentreLevel, Unit>> = {}
    for (const code of path) {
      const centre = this.#centres.get(code)
      const level = centre && CENTRE_LEVELS.find((known) => known === centre.level)
      if (level) found[level] = centre
    }
    return found
  }

  gridSeatFor(grid: AreaCode): Unit | undefined {
    return this.#seats.get(grid)
  }

  departmentFor(work: string, level: CentreLevel, path: readonly AreaCode[]): Unit | undefined {
    for (const code of path) {
      const department = this.#departments.get(`${code} ${work}`)
      if (department?.level === level) return department
    }
    return undefined
  }

  unitsWithin(area: AreaCode, { kind, level, closedToo = false }: UnitFilter = {}): ListedUnit[] {
    const found: ListedUnit[] = []
    for (const unit of this.#units.values()) {
      if (!closedToo && !unit.active) continue
      if (kind && unit.kind !== kind) continue
      if (level && unit.level !== level) continue
      if (isWithin(unit.path, area)) found.push(unit)
    }
    return found
  }

  all(): Iterable<ListedUnit> {
    return this.#units.values()
  }

  #put(row: UnitRow): void {
    const former = this.#units.get(row.id)
    if (former) this.#unlist(former)
    const unit: ListedUnit = {
      id: row.id,
      kind: row.kind,
      level: row.level,
      area: row.area,
      path: this.#sharedPath(row.area, row.path),
      name: row.name,
      active: row.active,
    }
    if (row.name_en !== null) unit.nameEn = row.name_en
    if (row.function !== null) unit.function = row.function
    if (row.upper_unit !== null) unit.upperUnit = row.upper_unit
    this.#units.set(unit.id, unit)
    if (!unit.active) return
    if (unit.kind === 'centre') this.#centres.set(unit.area, unit)
    if (unit.kind === 'grid_seat') this.#seats.set(unit.area, unit)
    if (unit.kind === 'department') this.#departments.set(`${unit.area} ${unit.function}`, unit)
  }

  /** A department's function may have gone to another unit meanwhile: only the own entry is taken out. */
  #unlist(unit: ListedUnit): void {
    const key = `${unit.area} ${unit.function}`
    if (this.#centres.get(unit.area) === unit) this.#centres.delete(unit.area)
    if (this.#seats.get(unit.area) === unit) this.#seats.delete(unit.area)
    if (this.#departments.get(key) === unit) this.#departments.delete(key)
  }

  #sharedPath(area: AreaCode, path: AreaCode[]): AreaCode[] {
    const known = this.#paths.get(area)
    if (known && known.length === path.length && known.every((code, index) => code === path[index]))
      return known
    this.#paths.set(area, path)
    return path
  }
}
