import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { SET_UP } from '../set-up-words.ts'

/** A log read newest first: what was fetched so far, and a way to what came before. */
export function MorePages<Item>({
  query,
  children,
  empty,
}: {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>
  children: (items: Item[]) => ReactNode
  empty: ReactNode
}) {
  const words = useWords(SET_UP)
  return (
    <Loaded query={query}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items)
        if (items.length === 0) return empty
        return (
          <>
            {children(items)}
            {query.hasNextPage && (
              <p className="set-up-more">
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {words.more}
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
