import type { Connection, PoolClient, Submittable } from 'pg'
import type { CopyText } from './copy-text.ts'

const CHUNK = 256 * 1024

/**
 * Writes many rows with COPY, which takes less than half the time of the widest INSERT. In the caller's transaction.
 * @throws what PostgreSQL says; then nothing of it is written.
 */
export async function copyIn(client: PoolClient, rows: CopyText): Promise<void> {
  if (rows.bytes.length === 0) return
  await new Promise<void>((done, fail) => {
    client.query(new CopyIn(rows, done, fail))
  })
}

type CopyConnection = Connection & {
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
}

/** What `pg` calls while the server speaks; it has no COPY of its own. */
class CopyIn implements Submittable {
  #rows: CopyText
  #done: () => void
  #fail: (error: Error) => void

  constructor(rows: CopyText, done: () => void, fail: (error: Error) => void) {
    this.#rows = rows
    this.#done = done
    this.#fail = fail
  }

  submit(connection: Connection): void {
    const { table, columns } = this.#rows
    ;(connection as CopyConnection).query(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)
  }

  handleCopyInResponse(connection: Connection): void {
    const wire = connection as CopyConnection
    const { buffer, byteOffset, byteLength } = this.#rows.bytes
    const bytes = Buffer.from(buffer, byteOffset, byteLength)
    for (let from = 0; from < bytes.length; from += CHUNK) {
      wire.sendCopyFromChunk(bytes.subarray(from, from + CHUNK))
    }
    wire.endCopyFrom()
  }

  handleError(error: Error): void {
    this.#fail(error)
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
