import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** Names of matters and sentences come from the server in the reader's language: another language asks for all again. */
export function useRefetchOn(language: string): void {
  const client = useQueryClient()
  const before = useRef(language)
  useEffect(() => {
    if (before.current === language) return
    before.current = language
    void client.invalidateQueries()
  }, [language, client])
}
