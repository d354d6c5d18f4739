import type { Pool } from 'pg'
import { randomBytes, randomUUID } from 'node:crypto'
import { prepareInsert, readSample, type BareReport } from '../bare/insert-report.ts'
import { median, perSecond, quantile, spread } from '../figures.ts'
import type { Measurement, Room } from '../bench-room.ts'
import { openPool } from '../../server/platform/db/pool.ts'
import type { Row } from '../table.ts'
import { ratesOf } from './rounds.ts'
import { sayingShots } from './sayings.ts'

const CONNECTIONS = 32
const ALONE_SECONDS = 4
const PACE = { rate: 200, seconds: 15 }
/** Until the server's code is compiled and its connections know their plans. */
const WARM_UP = { rate: 200, seconds: 5 }

/** Accepting a report: located, classified, with due times, durable. */
export const accept: Measurement = {
  name: 'accept',
  async measure(room) {
    const rows = room.full ? [await atAPace(room)] : []
    return [...rows, ...(await asFastAsItGoes(room))]
  },
}

async function asFastAsItGoes(room: Room): Promise<Row[]> {
  const shots = await sayingShots(room.pool, '/api/reports')
  const bareShots = shots.map((shot) => ({ ...shot, path: '/reports' }))
  const { ours, bare } = await ratesOf(room, { ours: shots, bare: bareShots })
  await room.bare.stop()
  const sql = await plainSql(
    room,
    shots.map(({ body }) => body as unknown as BareReport),
  )
  const what = 'accept a report, 32 connections'
  return [
    {
      what,
      cases: room.cases,
      ours: perSecond(ours),
      baseline: `bare server ${perSecond(bare)}`,
      ratio: ours / bare,
      budget: '≥ 0.60 (aim 1.00)',
      pass: ours / bare >= 0.6,
    },
    {
      what: `${what}, without http`,
      cases: room.cases,
      ours: perSecond(ours),
      baseline: `plain SQL ${perSecond(sql)}`,
      ratio: ours / sql,
      budget: '',
    },
  ]
}

/** The same rows by the same statement from this process, without any server. */
async function plainSql(room: Room, bodies: readonly BareReport[]): Promise<number> {
  const pool: Pool = openPool(room.bareUrl, { max: 20 })
  const insert = prepareInsert(await readSample(pool))
  const rates: number[] = []
  room.ours.pause()
  for (let round = 0; round < 3; round += 1) {
    let done = 0
    const until = performance.now() + ALONE_SECONDS * 1_000
    const client = async (): Promise<void> => {
      while (performance.now() < until) {
        const body = bodies[done % bodies.length]!
        const ids = {
          id: randomUUID(),
          caseId: randomUUID(),
          commandId: randomUUID(),
          clientId: randomUUID(),
        }
        await pool.query(insert({ ...body, ...ids, receipt: randomBytes(32) }))
        done += 1
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, client))
    rates.push(done / ALONE_SECONDS)
  }
  room.ours.goOn()
  await pool.end()
  return median(rates)
}

async function atAPace(room: Room): Promise<Row> {
  const shots = await sayingShots(room.pool, '/api/reports')
  await room.load.run({ kind: 'paced', url: room.ours.url, shots, ...WARM_UP })
  const rounds: number[][] = []
  for (let round = 0; round < 3; round += 1) {
    const { times } = await room.load.run({ kind: 'paced', url: room.ours.url, shots, ...PACE })
    rounds.push(times)
  }
  // The middle round: one disturbed by other work on the machine does not decide.
  const times = rounds.toSorted((a, b) => quantile(a, 0.99) - quantile(b, 0.99))[1] ?? []
  return {
    what: 'accept a report at 200 a second',
    cases: room.cases,
    ours: spread(times),
    budget: 'p99 ≤ 50 ms',
    pass: quantile(times, 0.99) <= 50,
  }
}
