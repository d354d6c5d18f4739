import autocannon from 'autocannon'
import { randomUUID } from 'node:crypto'
import type { LoadResult, LoadTask, Shot } from './task.ts'

/** As many requests as so many connections get answered, by autocannon. */
export async function hammer(task: LoadTask & { kind: 'hammer' }): Promise<LoadResult> {
  const result = await autocannon({
    url: task.url,
    connections: task.connections,
    duration: task.seconds,
    timeout: 20,
    requests: task.shots.map(requestOf),
  })
  const bad = Object.keys(result.statusCodeStats ?? {}).filter((code) => !code.startsWith('2'))
  return {
    done: result['2xx'],
    failed: result.non2xx + result.errors,
    seconds: result.duration,
    times: [],
    ...(bad.length > 0 ? { fault: `answered ${bad.join(', ')}` } : {}),
  }
}

function requestOf({ method, path, headers = {}, body, fresh }: Shot): autocannon.Request {
  const request = {
    method,
    path,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
  }
  if (!body) return request
  if (fresh === undefined) return { ...request, body: JSON.stringify(body) }
  return {
    ...request,
    setupRequest: (given) => ({ ...given, body: JSON.stringify({ ...body, [fresh]: randomUUID() }) }),
  }
}
