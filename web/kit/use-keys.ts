import { useEffect, useRef } from 'react'
import { keyOf } from './keys.ts'

/** What each key does; a key that is not listed is left alone. */
export type Keys = Record<string, (() => void) | undefined>

/** Listens to single keys of the page while `active`. */
export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!active) return
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const key = keyOf(event)
      const act = key === undefined || !Object.hasOwn(latest.current, key) ? undefined : latest.current[key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [active])
}
