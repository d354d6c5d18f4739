import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useWords } from '../../kit/language.tsx'
import { INBOX } from './words.ts'

/** The end of the list: fetches the next rows when it comes into sight, or when pressed. */
export function MoreRows({
  count,
  more,
  loading,
  onMore,
}: {
  count: number
  more: boolean
  loading: boolean
  onMore: () => void
}) {
  const words = useWords(INBOX)
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (!more || loading || !end.current) return
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) latest.current()
    })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [more, loading, count])
  return (
    <div className="more" ref={end}>
      {more ? (
        <Button loading={loading} onClick={onMore}>
          {loading ? words.loadingMore : words.more}
        </Button>
      ) : (
        <span className="faint">{words.end(count)}</span>
      )}
    </div>
  )
}
