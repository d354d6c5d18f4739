import { useSyncExternalStore } from 'react'

/** One ticking for the whole page: every clock on it moves together, without asking the server. */
const TICK_MS = 20_000
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function listen(changed: () => void): () => void {
  listeners.add(changed)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const tell of listeners) tell()
  }, TICK_MS)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present moment in epoch milliseconds, moving every twenty seconds. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now)
}
