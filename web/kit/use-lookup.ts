import { useRef, useState } from 'react'

/** What a picker that searches as somebody types shows now. */
export interface Lookup<Found> {
  found: readonly Found[]
  loading: boolean
  /** What was typed last. */
  typed: string
  /** For a change of what is typed. */
  look: (words: string) => void
  /** For a list that opens or closes. */
  opened: (open: boolean) => void
}

/**
 * The answers to what is typed into a picker: only those to the last question count, whatever order they come in, and a
 * failed one finds nothing.
 */
export function useLookup<Found>(ask: (words: string) => Promise<readonly Found[]>): Lookup<Found> {
  const [found, setFound] = useState<readonly Found[]>([])
  const [loading, setLoading] = useState(false)
  const [typed, setTyped] = useState('')
  const asked = useRef(0)
  const latest = useRef('')
  const look = (words: string) => {
    const mine = ++asked.current
    const isLast = () => mine === asked.current
    latest.current = words
    setTyped(words)
    setLoading(true)
    void ask(words)
      .then((answers) => isLast() && setFound(answers))
      .catch(() => isLast() && setFound([]))
      .finally(() => isLast() && setLoading(false))
  }
  return {
    found,
    loading,
    typed,
    look,
    // A list without entries is not shown, and opens again at the first letter typed or at its first answers: that must not
    // ask for everything once more, over the answers to what was typed meanwhile.
    opened: (open) => {
      if (open) look(latest.current)
    },
  }
}
