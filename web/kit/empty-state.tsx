import type { ReactNode } from 'react'
import './kit.css'

/** An empty page says what will appear here, and how. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-how">{children}</div>}
    </div>
  )
}
