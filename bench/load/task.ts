/** One request that is sent over and over. */
export interface Shot {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: Record<string, unknown>
  /** A name of the body that gets a new UUID each time. */
  fresh?: string
}

/** What the load process is asked to do. */
export type LoadTask = { url: string; shots: readonly Shot[] } & (
  | { kind: 'hammer'; connections: number; seconds: number }
  | { kind: 'paced'; rate: number; seconds: number }
  | { kind: 'turns'; clients: number; times: number }
)

export interface LoadResult {
  /** Requests answered with 2xx. */
  done: number
  /** Any other answer, or none. */
  failed: number
  seconds: number
  /** Milliseconds of each answered request; empty for `hammer`, which counts only. */
  times: number[]
  /** The first bad answer, to be shown. */
  fault?: string
}
