/** An expected "no" of the server (RFC 9457), already worded in the caller's language. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly field: string | undefined

  constructor(status: number, body: { code?: string; title?: string; field?: string }) {
    super(body.title ?? `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? 'unknown'
    this.field = body.field
  }
}

/** The server could not be reached at all: nothing is known of the request. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

let formToken: string | undefined

/** Kept after signing in; sent where the browser says nothing of its origin. */
export function rememberFormToken(token: string | undefined): void {
  formToken = token
}

/**
 * Calls the server and answers its JSON. The answer's shape is the contract's: the server checks it before sending,
 * so it is not checked again here. Throws `Problem` for a refusal and `Unreachable` without network.
 */
export async function call<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const multipart = body instanceof FormData
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined && !multipart) headers['content-type'] = 'application/json'
  if (formToken !== undefined) headers['x-csrf-token'] = formToken
  const sent = body === undefined ? undefined : multipart ? body : JSON.stringify(body)
  const response = await fetch(path, {
    method,
    headers,
    body: sent,
    signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new Unreachable()
  })
  if (response.status === 204) return undefined as Answer
  const read: unknown = await response.json().catch(() => ({}))
  if (!response.ok) throw new Problem(response.status, read as ConstructorParameters<typeof Problem>[1])
  return read as Answer
}

/** A query string without the parts that are empty. */
export function queryOf(parts: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(parts)) {
    if (value !== undefined && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
