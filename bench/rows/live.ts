import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Measurement, Room } from '../bench-room.ts'
import { quantile, spread } from '../figures.ts'

const EVENTS = 80
const PATIENCE = 5_000
const MOST = 1_000

/** From sending a report to its news on an open screen. */
export const live: Measurement = {
  name: 'live',
  async measure(room) {
    const seen = new Map<string, number>()
    const listening = new AbortController()
    const cookie = await room.cookieOf('operator')
    const screen = await fetch(`${room.ours.url}/api/live`, { headers: { cookie }, signal: listening.signal })
    const reading = readNews(screen, seen).catch(() => {})
    // The first look at the log finds where to begin.
    await sleep(1_000)
    const sent: { id: string; at: number }[] = []
    for (let i = 0; i < EVENTS; i += 1) {
      sent.push(await enterReport(room, cookie))
      await sleep(20 + (i % 10) * 10)
    }
    const until = performance.now() + PATIENCE
    while (sent.some(({ id }) => !seen.has(id)) && performance.now() < until) await sleep(20)
    listening.abort()
    await reading
    const times = sent.map(({ id, at }) => (seen.get(id) ?? Infinity) - at)
    return [
      {
        what: 'an event reaches an open screen',
        cases: room.cases,
        ours: `${spread(times)}, p95 ${Math.round(quantile(times, 0.95))} ms`,
        budget: `p95 ≤ ${MOST} ms`,
        pass: quantile(times, 0.95) <= MOST,
      },
    ]
  },
}

async function enterReport({ ours }: Room, cookie: string): Promise<{ id: string; at: number }> {
  const at = performance.now()
  const answer = await fetch(`${ours.url}/api/staff/reports`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({
      clientId: randomUUID(),
      text: '社区广场的健身器材松动,老人不敢用',
      area: '130702001025',
      channel: 'phone',
    }),
  })
  const { caseId } = (await answer.json()) as { caseId?: string }
  if (caseId === undefined) throw new Error(`a report was answered with ${answer.status}`)
  return { id: caseId, at }
}

async function readNews(screen: Response, seen: Map<string, number>): Promise<void> {
  if (!screen.ok || !screen.body) throw new Error(`/api/live answered ${screen.status}`)
  let rest = ''
  for await (const part of screen.body.pipeThrough(new TextDecoderStream())) {
    rest += part
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, data] = /^data: (.*)$/m.exec(block) ?? []
      if (data === undefined) continue
      const { id } = JSON.parse(data) as { id: string }
      if (!seen.has(id)) seen.set(id, performance.now())
    }
  }
}
