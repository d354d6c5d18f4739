import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Shot } from './task.ts'

/** One answer; `ms` from sending to the last byte. */
export interface Answer {
  status: number
  ms: number
  text: string
}

/** Sends one request on a kept connection. @throws if there is no answer. */
export function send(agent: Agent, base: string, shot: Shot): Promise<Answer> {
  const { method, path, headers = {}, body, fresh } = shot
  const payload =
    body && Buffer.from(JSON.stringify(fresh === undefined ? body : { ...body, [fresh]: randomUUID() }))
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const sent = request(
      `${base}${path}`,
      {
        agent,
        method,
        timeout: 20_000,
        headers: {
          ...headers,
          ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            ms: performance.now() - begun,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        )
      },
    )
    sent.once('timeout', () => sent.destroy(new Error('no answer within 20 s')))
    sent.once('error', reject)
    sent.end(payload)
  })
}

/** Connections that are kept open. */
export function keptConnections(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most })
}
