import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { LiveCase } from '../../contract/live.ts'

/**
 * News of a case; `missed` after a broken connection, when anything may have changed; `own` for what was just done here,
 * which need not travel first.
 */
export type LiveNews = LiveCase | 'missed' | { own: string[] }

const listeners = new Set<(news: LiveNews) => void>()
let source: EventSource | undefined
/** News may have passed unheard. */
let broken = false

function open(): void {
  source = new EventSource('/api/live')
  source.addEventListener('case', (event) => {
    const news = JSON.parse(event.data as string) as LiveCase
    for (const tell of listeners) tell(news)
  })
  source.addEventListener('open', () => {
    if (!broken) return
    broken = false
    for (const tell of listeners) tell('missed')
  })
  source.addEventListener('error', () => {
    broken = true
    // The browser tries again by itself unless the server has ended it for good, for instance when the session is over.
    if (source?.readyState === EventSource.CLOSED) {
      source = undefined
      setTimeout(openIfLookedAt, 5_000)
    }
  })
}

function close(): void {
  source?.close()
  source = undefined
}

/**
 * Only a tab that is looked at holds a connection: where no proxy speaks HTTP/2, a browser gives a site six of them in all,
 * and with that many cases open in tabs the seventh would wait for ever.
 */
function openIfLookedAt(): void {
  if (document.visibilityState === 'hidden') {
    close()
    broken = true
  } else if (listeners.size > 0 && source === undefined) open()
}

/** Tells the screens what was just done here. */
export function tellOwn(ids: string[]): void {
  for (const tell of listeners) tell({ own: ids })
}

/** Tells of every change of a case the reader may see, as long as the screen is shown. One connection for all screens. */
export function useLiveCases(tell: (news: LiveNews) => void): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const listener = (news: LiveNews) => latest.current(news)
    listeners.add(listener)
    openIfLookedAt()
    document.addEventListener('visibilitychange', openIfLookedAt)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      document.removeEventListener('visibilitychange', openIfLookedAt)
      close()
    }
  }, [])
}

function listenToNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** False while the machine has no network. */
export function useOnline(): boolean {
  return useSyncExternalStore(listenToNetwork, () => navigator.onLine)
}
