import { useEffect, useState } from 'react'
import { newId } from '../../data/new-id.ts'
import { emptyDraft, isTyped, nextDraft, readDraft, type SayDraft } from './say-draft.ts'

export interface SayDrafting {
  draft: SayDraft
  set: (part: Partial<SayDraft>) => void
  /** A fresh one with the same channel and place; what was typed is gone. */
  next: () => void
}

/** The draft of one person, kept in this tab until it is sent: reloading loses no word. */
export function useSayDraft(person: string, ownArea: string | undefined): SayDrafting {
  const key = `say:${person}`
  const [draft, setDraft] = useState(
    () => readDraft(sessionStorage.getItem(key)) ?? emptyDraft(newId(), { area: ownArea }),
  )
  useEffect(() => {
    if (isTyped(draft)) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  }, [key, draft])
  return {
    draft,
    set: (part) => setDraft((before) => ({ ...before, ...part })),
    next: () => setDraft((before) => nextDraft(newId(), before)),
  }
}
