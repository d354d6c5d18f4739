import { startEmbeddedPostgres } from '../db/embedded-postgres.ts'

/** A process that does nothing but hold an embedded database, to be killed by a test: `node hold-embedded.ts <folder>`. */
const [, , dataFolder = ''] = process.argv
try {
  const database = await startEmbeddedPostgres({ dataFolder })
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)))
  process.stdout.write(`${JSON.stringify({ url: database.url, pid: database.pid() })}\n`)
  setInterval(() => {}, 1_000)
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: (error as Error).name, message: (error as Error).message })}\n`,
  )
  process.exit(1)
}
