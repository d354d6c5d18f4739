import { setTimeout as sleep } from 'node:timers/promises'
import type { Room } from '../bench-room.ts'
import { memoryOf } from '../processes.ts'
import type { Row } from '../table.ts'

const REST_MOST = 150
const LOAD_MOST = 400
const SETTLES_WITHIN = 8_000
const megabytes = (value: number): string => `${Math.round(value)} MB`

/** Memory of the server a few seconds after its start, web and worker in one process. */
export async function measureRest({ ours, cases }: Room): Promise<Row[]> {
  await sleep(SETTLES_WITHIN)
  const memory = memoryOf(ours.pid)
  if (!memory) return []
  return [
    {
      what: 'memory of the server at rest (database apart)',
      cases,
      ours: megabytes(memory.now),
      budget: `≤ ${megabytes(REST_MOST)}`,
      pass: memory.now <= REST_MOST,
    },
  ]
}

/** Its highest memory since the start, once everything else was measured. */
export function measureHeight({ ours, cases }: Room): Row[] {
  const memory = memoryOf(ours.pid)
  if (!memory) return []
  return [
    {
      what: 'memory of the server under all this load, at its height',
      cases,
      ours: megabytes(memory.most),
      budget: `≤ ${megabytes(LOAD_MOST)}`,
      pass: memory.most <= LOAD_MOST,
    },
  ]
}
