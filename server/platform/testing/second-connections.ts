import { AsyncLocalStorage } from 'node:async_hooks'
import type { ClientBase, Pool } from 'pg'
import { HELD_CLIENTS } from '../db/pool.ts'

interface Held {
  pool: Pool
  client: ClientBase
}

/** The transaction in which code runs; what outlives it (a timer that it set) keeps the mark. */
const transactions = new AsyncLocalStorage<Held>()
/** Which transaction holds a client now. */
const holders = new WeakMap<ClientBase, Held>()
HELD_CLIENTS.bindStore(transactions, (context) => {
  const held = context as Held
  holders.set(held.client, held)
  return held
})

/** A transaction asked the pool for a second connection while it held one. */
export class SecondConnectionError extends Error {
  override name = 'SecondConnectionError'
}

/**
 * Lets a pool refuse a connection to whoever holds one of it in a transaction: as many such transactions as the pool has
 * connections would wait for one another for ever. Their work must use the client it is given.
 * @returns the refusals so far.
 */
export function refuseSecondConnections(pool: Pool): readonly SecondConnectionError[] {
  const refusals: SecondConnectionError[] = []
  pool.on('release', (_, client) => holders.delete(client))
  const connect = pool.connect.bind(pool) as (...given: unknown[]) => unknown
  // A query of the pool comes by here as well.
  pool.connect = ((...given: unknown[]) => {
    const held = transactions.getStore()
    const holds = held?.pool === pool && holders.get(held.client) === held
    if (!holds) return connect(...given)
    const refusal = new SecondConnectionError('a transaction asked the pool for a second connection')
    refusals.push(refusal)
    throw refusal
  }) as Pool['connect']
  return refusals
}
