import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { defineWords, useWords } from './language.tsx'
import { Trouble } from './trouble.tsx'
import './kit.css'

const WORDS = defineWords({ loading: '正在打开' }, { loading: 'Loading' })

/** What of a query is needed to draw its three states. */
export interface Loading<Data> {
  data: Data | undefined
  isPending: boolean
  error: Error | null
  refetch: () => unknown
}

/** Draws what a query brought; until then that it is on its way, or why it did not come. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: Loading<Data>
  children: (data: Data) => ReactNode
}) {
  const words = useWords(WORDS)
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) {
    return (
      <div className="loaded-wait" role="status" aria-label={words.loading}>
        <Spin />
      </div>
    )
  }
  // Only a refusal has words of its own; a lost network is told in the kit's.
  const message = query.error?.name === 'Problem' ? query.error.message : undefined
  return <Trouble message={message} onAgain={() => void query.refetch()} />
}
