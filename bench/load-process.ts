import { hammer } from './load/hammer.ts'
import { paced, turns } from './load/paced.ts'
import type { LoadTask } from './load/task.ts'

/** A process that only sends: it must not share its thread with what it measures, nor with the one that keeps count. */
process.on('message', (task: LoadTask) => {
  const work = task.kind === 'hammer' ? hammer(task) : task.kind === 'paced' ? paced(task) : turns(task)
  work.then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
