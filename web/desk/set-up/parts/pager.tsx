import { Pagination } from 'antd'
import { useWords } from '../../../kit/language.tsx'
import { SET_UP } from '../set-up-words.ts'

export const PAGE_SIZE = 20

/** Pages of a table, and how many rows there are in all. */
export function Pager({
  total,
  page,
  onPage,
}: {
  total: number
  page: string | undefined
  onPage: (page: string) => void
}) {
  const words = useWords(SET_UP)
  return (
    <div className="set-up-pager">
      <Pagination
        size="small"
        current={Number(page ?? 1)}
        total={total}
        pageSize={PAGE_SIZE}
        showSizeChanger={false}
        showTotal={(n) => words.total(n)}
        onChange={(next) => onPage(String(next))}
      />
    </div>
  )
}
