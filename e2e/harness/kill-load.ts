import { randomUUID } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import { COMMUNITY, GRID, PASSWORD } from '../../server/features/people/testing/small-city.ts'

const RESIDENTS = 8
const OFFICES = 3
const BETWEEN_TRIES = 15

/** A report somebody was told to be kept. */
export interface Acknowledged {
  clientId: string
  receiptCode: string
}

/** An action somebody was told to be done. */
export interface Done {
  caseId: string
  commandId: string
  type: string
}

/** People at work on a server that may vanish at any moment. */
export interface KillLoad {
  reports: Acknowledged[]
  actions: Done[]
  /** Every client id that was ever sent, acknowledged or not. */
  sent: Set<string>
  /** Every command id that was ever sent, with its case. */
  given: Set<string>
  /** Answers that no honest client should get. */
  surprises: string[]
  /** Nobody begins anything new; resolves when everybody has left. What was not answered stays unanswered. */
  end: () => Promise<void>
}

/** Signs in at the desk. @returns the cookie. */
export async function cookieFor(url: string, login: string): Promise<string> {
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  })
  const [cookie] = answer.headers.getSetCookie()
  if (!answer.ok || cookie === undefined)
    throw new Error(`${login} could not sign in: ${await answer.text()}`)
  return cookie.split(';')[0] ?? ''
}

/**
 * Lets residents say something over and over and offices carry cases from hand to hand. Whoever gets no answer sends the
 * same again, with the same id, as a phone or a screen does.
 */
export async function startLoad(url: string): Promise<KillLoad> {
  const [operator, officer] = [await cookieFor(url, 'operator'), await cookieFor(url, 'grid')]
  let ending = false
  const load: Omit<KillLoad, 'end'> = {
    reports: [],
    actions: [],
    sent: new Set(),
    given: new Set(),
    surprises: [],
  }

  /** The answer, however often it has to be asked for; undefined if the end came first. */
  async function insist<Answer>(path: string, body: object, cookie?: string): Promise<Answer | undefined> {
    do {
      const answer = await post(`${url}${path}`, body, cookie)
      if (answer && answer.status < 300) return answer.json as Answer
      if (answer && answer.status !== 503) load.surprises.push(`${path} ${answer.status} ${answer.text}`)
      await rest(BETWEEN_TRIES)
    } while (!ending)
    return undefined
  }

  async function resident(number: number): Promise<void> {
    while (!ending) {
      const clientId = randomUUID()
      load.sent.add(clientId)
      const answer = await insist<{ receiptCode: string }>('/api/reports', {
        clientId,
        text: `路灯不亮了,第 ${load.sent.size} 次说`,
        area: COMMUNITY,
        ...(number % 2 === 0 ? { name: '演示·钱某', phone: '13800138000' } : {}),
      })
      if (answer) load.reports.push({ clientId, receiptCode: answer.receiptCode })
    }
  }

  async function office(): Promise<void> {
    while (!ending) {
      const clientId = randomUUID()
      load.sent.add(clientId)
      const body = { clientId, text: '楼顶漏雨,顶层住户家里滴水', area: GRID, channel: 'counter' }
      const said = await insist<{ caseId: string; receiptCode: string }>('/api/staff/reports', body, operator)
      if (!said) return
      load.reports.push({ clientId, receiptCode: said.receiptCode })
      const { caseId } = said
      // A clear matter of the grid: the catalogue's rule sends it on.
      await act(caseId, operator, 'AcceptCase', { matter: 'L0401' })
      await dispatched(caseId)
      await act(caseId, officer, 'SignCase', {})
      for (const text of ['已到现场', '正在处理', '快好了']) {
        await act(caseId, officer, 'NoteProgress', { text, toReporter: false })
      }
    }
  }

  async function dispatched(caseId: string): Promise<void> {
    while (!ending) {
      const answer = await fetch(`${url}/api/cases/${caseId}`, { headers: { cookie: operator } }).catch(
        () => undefined,
      )
      const page = answer?.ok ? ((await answer.json().catch(() => ({}))) as { status?: string }) : {}
      if (page.status === 'dispatched') return
      await rest(BETWEEN_TRIES)
    }
  }

  async function act(caseId: string, cookie: string, type: string, more: object): Promise<void> {
    if (ending) return
    const commandId = randomUUID()
    load.given.add(commandId)
    const answer = await insist(`/api/cases/${caseId}/actions`, { type, commandId, ...more }, cookie)
    if (answer !== undefined) load.actions.push({ caseId, commandId, type })
  }

  const people = [
    ...Array.from({ length: RESIDENTS }, (_, number) => resident(number)),
    ...Array.from({ length: OFFICES }, office),
  ]
  return Object.assign(load, {
    end: async () => {
      ending = true
      await Promise.all(people)
    },
  })
}

/** So many residents leave a phone number at the same moment. */
export async function sayMany(url: string, residents: number): Promise<void> {
  await Promise.all(
    Array.from({ length: residents }, async (_, i) => {
      const body = {
        clientId: randomUUID(),
        text: `井盖响,第 ${i} 户`,
        area: COMMUNITY,
        phone: '13900139000',
      }
      const answer = await post(`${url}/api/reports`, body)
      if (answer?.status !== 201)
        throw new Error(`A report was answered with ${answer?.status} ${answer?.text}`)
    }),
  )
}

interface Answered {
  status: number
  text: string
  json: unknown
}

/** Undefined where the connection failed or broke before the answer was whole. */
async function post(url: string, body: object, cookie?: string): Promise<Answered | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie === undefined ? {} : { cookie, 'sec-fetch-site': 'same-origin' }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await answer.text()
    return { status: answer.status, text, json: answer.status < 300 && text !== '' ? JSON.parse(text) : null }
  } catch {
    return undefined
  }
}
