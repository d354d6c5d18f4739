import type { Connection, PoolClient, Submittable } from 'pg'

/** A value of the text form of COPY; a Buffer goes as bytea, an array as a PostgreSQL array of texts or ids. */
export type Cell = string | number | boolean | Date | Buffer | readonly string[] | null | undefined

const CHUNK = 256 * 1024

/**
 * Writes many rows with COPY, which takes less than half the time of the widest INSERT. In the caller's transaction.
 * @throws what PostgreSQL says; then nothing of it is written.
 */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  await new Promise<void>((done, fail) => {
    client.query(new CopyIn(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, rows, done, fail))
  })
}

type CopyConnection = Connection & {
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (why: string) => void
}

/** What `pg` calls while the server speaks; it has no COPY of its own. */
class CopyIn implements Submittable {
  #text: string
  #rows: Iterable<readonly Cell[]>
  #done: () => void
  #fail: (error: Error) => void
  #error: Error | undefined

  constructor(text: string, rows: Iterable<readonly Cell[]>, done: () => void, fail: (error: Error) => void) {
    this.#text = text
    this.#rows = rows
    this.#done = done
    this.#fail = fail
  }

  submit(connection: Connection): void {
    ;(connection as CopyConnection).query(this.#text)
  }

  handleCopyInResponse(connection: Connection): void {
    const wire = connection as CopyConnection
    try {
      let lines = ''
      for (const row of this.#rows) {
        lines += lineOf(row)
        if (lines.length < CHUNK) continue
        wire.sendCopyFromChunk(Buffer.from(lines))
        lines = ''
      }
      if (lines !== '') wire.sendCopyFromChunk(Buffer.from(lines))
      wire.endCopyFrom()
    } catch (error) {
      this.#error = error as Error
      wire.sendCopyFail('a row could not be written')
    }
  }

  handleError(error: Error): void {
    this.#fail(this.#error ?? error)
  }

  handleReadyForQuery(): void {
    this.#done()
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}

function lineOf(row: readonly Cell[]): string {
  let line = ''
  for (let i = 0; i < row.length; i += 1) line += (i === 0 ? '' : '\t') + textOf(row[i])
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
