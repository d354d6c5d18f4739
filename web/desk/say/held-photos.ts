import { useEffect, useState } from 'react'
import { shrink } from '../../data/files.ts'
import { newId } from '../../data/new-id.ts'

export interface HeldPhotos {
  ids: string[]
  change: (change: (ids: string[]) => string[]) => void
  /** Keeps a photo here, made smaller; it travels with the report. */
  hold: (file: File) => Promise<string>
  urlOf: (id: string) => string
  blobs: () => Blob[]
  /** Photos still being made smaller. */
  pending: number
  onUpload: (upload: 'began' | 'kept' | 'failed') => void
  clear: () => void
}

/** Photos of a report that is not sent yet: there is no case they could belong to, so they wait in this page. */
export function useHeldPhotos(): HeldPhotos {
  const [held] = useState(() => new Map<string, { blob: Blob; url: string }>())
  const [ids, setIds] = useState<string[]>([])
  const [pending, setPending] = useState(0)
  useEffect(
    () => () => {
      for (const { url } of held.values()) URL.revokeObjectURL(url)
    },
    [held],
  )
  return {
    ids,
    change: setIds,
    hold: async (file) => {
      const blob = await shrink(file)
      const id = newId()
      held.set(id, { blob, url: URL.createObjectURL(blob) })
      return id
    },
    urlOf: (id) => held.get(id)?.url ?? '',
    pending,
    onUpload: (upload) => setPending((n) => (upload === 'began' ? n + 1 : Math.max(0, n - 1))),
    blobs: () => ids.flatMap((id) => held.get(id)?.blob ?? []),
    clear: () => setIds([]),
  }
}
