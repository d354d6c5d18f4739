/** One fault of a spreadsheet; `row` is the number that the spreadsheet program shows. */
export interface SheetFault {
  row: number
  column?: string | undefined
  message: string
}

/** An expected "no" of the server (RFC 9457), already worded in the caller's language. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly field: string | undefined
  /** Every faulty row of a spreadsheet that was not taken over. */
  readonly faults: readonly SheetFault[]

  constructor(
    status: number,
    body: { code?: string; title?: string; field?: string; faults?: readonly SheetFault[] },
  ) {
    super(body.title ?? `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? 'unknown'
    this.field = body.field
    this.faults = body.faults ?? []
  }
}

/** The session ended: nothing was done. */
export function isSessionOver(error: unknown): boolean {
  return error instanceof Problem && error.status === 401
}

/** The server could not be reached, or only what stands in front of it: nothing is known of the request. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

let formToken: string | undefined

/** Kept after signing in; sent where the browser says nothing of its origin. */
export function rememberFormToken(token: string | undefined): void {
  formToken = token
}

let setUpToken: string | undefined

/** The token of a city's first set-up, as the terminal shows it. */
export function rememberSetUpToken(token: string | undefined): void {
  setUpToken = token
}

/** Headers that say from whom a request comes, beside the session's cookie. */
function credentials(): Record<string, string> {
  return {
    ...(formToken === undefined ? {} : { 'x-csrf-token': formToken }),
    ...(setUpToken === undefined ? {} : { 'x-set-up-token': setUpToken }),
  }
}

/** Fetches a file and hands it to the browser to keep. For doors that a plain link cannot open. */
export async function download(path: string, filename: string): Promise<void> {
  const response = await fetch(path, { headers: credentials(), credentials: 'same-origin' }).catch(() => {
    throw new Unreachable()
  })
  if (!response.ok) throw new Problem(response.status, (await response.json().catch(() => ({}))) as object)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = filename
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
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
  const headers: Record<string, string> = {
    accept: 'application/json',
    // The language of the screen, also where its cookie was never set: refusals come in the same one.
    'accept-language': document.documentElement.lang,
    ...credentials(),
  }
  if (body !== undefined && !multipart) headers['content-type'] = 'application/json'
  const options: RequestInit = { method, headers, credentials: 'same-origin' }
  if (signal) options.signal = signal
  if (body !== undefined) options.body = multipart ? body : JSON.stringify(body)
  const response = await fetch(path, options).catch((error: unknown) => {
    throw signal?.aborted ? error : new Unreachable()
  })
  if (response.status === 204) return undefined as Answer
  const read: unknown = await response.json().catch(() => ({}))
  const refusal = read as ConstructorParameters<typeof Problem>[1]
  // Not our server's words but those of something in front of it, while ours restarts for instance.
  if (response.status >= 500 && refusal.title === undefined) throw new Unreachable()
  if (!response.ok) throw new Problem(response.status, refusal)
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
