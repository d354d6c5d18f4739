import { setTimeout as sleep } from 'node:timers/promises'
import { keptConnections, send } from './send.ts'
import type { LoadResult, LoadTask } from './task.ts'

const MOST_CONNECTIONS = 64

/**
 * So many requests a second, evenly spread, sent whether or not the ones before were answered: a server that stalls is
 * not spared. (autocannon's rate option sends each second's share at once.)
 */
export async function paced({
  url,
  shots,
  rate,
  seconds,
}: LoadTask & { kind: 'paced' }): Promise<LoadResult> {
  const agent = keptConnections(MOST_CONNECTIONS)
  const result: LoadResult = { done: 0, failed: 0, seconds, times: [] }
  const underWay: Promise<void>[] = []
  const begun = performance.now()
  for (let i = 0; i < rate * seconds; i += 1) {
    const wait = begun + (i * 1_000) / rate - performance.now()
    if (wait > 1) await sleep(wait)
    underWay.push(count(result, send(agent, url, shots[i % shots.length]!)))
  }
  await Promise.all(underWay)
  agent.destroy()
  return result
}

/** A few clients, each sending the next request when the one before was answered. */
export async function turns({
  url,
  shots,
  clients,
  times,
}: LoadTask & { kind: 'turns' }): Promise<LoadResult> {
  const agent = keptConnections(clients)
  const result: LoadResult = { done: 0, failed: 0, seconds: 0, times: [] }
  const begun = performance.now()
  let next = 0
  const client = async (): Promise<void> => {
    while (next < times) {
      next += 1
      await count(result, send(agent, url, shots[(next - 1) % shots.length]!))
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return { ...result, seconds: (performance.now() - begun) / 1_000 }
}

async function count(result: LoadResult, answer: ReturnType<typeof send>): Promise<void> {
  try {
    const { status, ms, text } = await answer
    if (status >= 200 && status < 300) {
      result.done += 1
      result.times.push(ms)
      return
    }
    result.fault ??= `answered ${status}: ${text.slice(0, 200)}`
  } catch (error) {
    result.fault ??= String(error)
  }
  result.failed += 1
}
