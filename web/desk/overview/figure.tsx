import { Link } from '@tanstack/react-router'
import type { OverviewRow } from '../../../contract/overview.ts'
import { useWords } from '../../kit/language.tsx'
import { listOf, valueOf, type Figure } from './figure-list.ts'
import { OVERVIEW } from './overview-words.ts'

/** A number that opens into the list it counts. A nothing is shown quietly, and opens nothing. */
export function FigureLink({ row, figure, now }: { row: OverviewRow; figure: Figure; now: number }) {
  const words = useWords(OVERVIEW)
  const n = valueOf(row, figure)
  if (n === 0) return <span className="figure-none">0</span>
  return (
    <Link
      to="/inbox"
      search={listOf(row.area.code, figure, now)}
      className={figure === 'overdue' ? 'figure late' : 'figure'}
      aria-label={words.list(row.area.name, words[figure], n)}
    >
      {n.toLocaleString('en')}
    </Link>
  )
}
