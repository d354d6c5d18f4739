/** A value of the text form of COPY; a Buffer goes as bytea, an array as a PostgreSQL array of texts or ids. */
export type Cell = string | number | boolean | Date | Buffer | readonly string[] | null | undefined

/** Rows of one table in the text form of COPY. Plain bytes, so that one thread can hand them to another. */
export interface CopyText {
  table: string
  columns: readonly string[]
  bytes: Uint8Array<ArrayBuffer>
}

const FIRST_ROOM = 64 * 1024
/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const WIDEST = 3

/** Collects rows of one table as text: a row costs its bytes and nothing that the garbage collector has to look at. */
export class CopyTextWriter {
  #table: string
  #columns: readonly string[]
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM)
  /** Where each row ends. */
  #ends: number[] = []
  #end = 0
  #places: number[] = []

  constructor(table: string, columns: readonly string[]) {
    this.#table = table
    this.#columns = columns
  }

  /** `place` is where the row stands among the others: see `finish`. */
  add(cells: readonly Cell[], place = 0): void {
    const line = lineOf(cells)
    const most = line.length * WIDEST
    if (this.#end + most > this.#room.length) this.#grow(most)
    this.#end += this.#room.write(line, this.#end)
    this.#ends.push(this.#end)
    this.#places.push(place)
  }

  /** All rows by their places, equal ones as they came. */
  finish(): CopyText {
    const bytes = new Uint8Array(this.#end)
    const places = this.#places
    const order = Uint32Array.from(places, (_, row) => row).sort((a, b) => places[a]! - places[b]! || a - b)
    let to = 0
    for (const row of order) {
      const line = this.#room.subarray(row === 0 ? 0 : this.#ends[row - 1], this.#ends[row])
      bytes.set(line, to)
      to += line.length
    }
    return { table: this.#table, columns: this.#columns, bytes }
  }

  #grow(by: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#room.length * 2, this.#end + by))
    this.#room.copy(larger, 0, 0, this.#end)
    this.#room = larger
  }
}

function lineOf(row: readonly Cell[]): string {
  let line = textOf(row[0])
  for (let i = 1; i < row.length; i += 1) line += `\t${textOf(row[i])}`
  return `${line}\n`
}

function textOf(value: Cell): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  // Codes and ids only: nothing in them needs quotes.
  return `{${(value as readonly string[]).join(',')}}`
}

function escape(text: string): string {
  if (!/[\\\n\r\t]/.test(text)) return text
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
}
