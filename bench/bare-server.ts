import Fastify from 'fastify'
import { randomBytes, randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { prepareInsert, readSample, type BareReport } from './bare/insert-report.ts'
import { LIST, type BareListQuery } from './bare/list-newest.ts'

/**
 * What anybody would write first: fastify and pg, nothing checked, nothing worked out, one commit a request. It inserts
 * the same rows into the same tables with the same indexes, and answers the same list: the measure for the product.
 */
const pool = new Pool({ connectionString: process.env.BARE_DATABASE, max: 20 })
const insert = prepareInsert(await readSample(pool))
const app = Fastify()

app.post<{ Body: BareReport }>('/reports', async ({ body }, reply) => {
  const id = randomUUID()
  await pool.query(
    insert({ ...body, id, caseId: randomUUID(), commandId: randomUUID(), receipt: randomBytes(32) }),
  )
  return reply.code(201).send({ id })
})

app.get<{ Querystring: BareListQuery }>('/cases', async ({ query }) => {
  const { rows } = await pool.query({
    name: 'list',
    text: LIST,
    values: [query.unit, query.status],
  })
  return rows[0]
})

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.send?.('ready')
process.on('SIGTERM', () => void app.close().then(() => pool.end()))
