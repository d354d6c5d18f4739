import type { Pool, PoolClient } from 'pg'

/** A pool (each statement its own transaction) or a client inside a transaction. */
export type Queryable = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>
