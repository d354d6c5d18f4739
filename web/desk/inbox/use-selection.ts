import { useState } from 'react'
import type { CaseListItem } from '../../../contract/case-list.ts'

/** The rows ticked for doing something with all of them. What has left the list is no longer among them. */
export function useSelection(items: readonly CaseListItem[]) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter((item) => kept.has(item.id))
  return {
    ids: new Set(chosen.map((item) => item.id)),
    chosen,
    toggle: (ids: readonly string[], select: boolean) =>
      setKept((before) => {
        const next = new Set(before)
        for (const id of ids) {
          if (select) next.add(id)
          else next.delete(id)
        }
        return next
      }),
    clear: () => setKept(new Set()),
  }
}
