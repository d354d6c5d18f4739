import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LoadResult, LoadTask } from './task.ts'

const PROGRAM = fileURLToPath(new URL('../load-process.ts', import.meta.url))

/** Sends load from a process of its own. */
export interface Load {
  run: (task: LoadTask) => Promise<LoadResult>
  close: () => void
}

/** Starts the load process. A task in which most requests fail is an error: its figure would mean nothing. */
export function openLoad(): Load {
  const child = fork(PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        child.once('message', (told: { result?: LoadResult; error?: string }) => {
          const { result, error } = told
          if (!result) reject(new Error(error))
          else if (result.done <= result.failed * 50)
            reject(
              new Error(
                `${result.failed} of ${result.done + result.failed} requests failed: ${result.fault}`,
              ),
            )
          else resolve(result)
        })
        child.send(task)
      }),
    close: () => void child.kill(),
  }
}
