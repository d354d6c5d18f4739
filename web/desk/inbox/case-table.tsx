import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import type { CaseListItem } from '../../../contract/case-list.ts'
import { useWords } from '../../kit/language.tsx'
import { Cell, What } from './cells.tsx'
import { USUAL_COLUMNS, type Column } from './columns.ts'
import { INBOX } from './words.ts'

export interface RowsProps {
  items: readonly CaseListItem[]
  columns: readonly Column[]
  /** The row that the keyboard is on. */
  cursor: string | undefined
  selected: ReadonlySet<string>
  flashed: ReadonlySet<string>
  /** Nothing stands beside the list: its words are whole. */
  roomy: boolean
  onOpen: (id: string) => void
  onSelect: (ids: readonly string[], select: boolean) => void
}

/** The list as a dense table: one line a case. */
export function CaseTable({ items, columns, roomy, cursor, selected, flashed, onOpen, onSelect }: RowsProps) {
  const words = useWords(INBOX)
  const all = items.length > 0 && items.every((item) => selected.has(item.id))
  return (
    <table
      className={roomy ? 'cases roomy' : 'cases'}
      // Columns that were added are gone to sideways; what was said does not shrink to nothing.
      style={columns.length > USUAL_COLUMNS ? { minWidth: 280 + columns.length * 120 } : undefined}
    >
      <thead>
        <tr>
          <th className="col-select">
            <Checkbox
              aria-label={words.selectAll}
              checked={all}
              indeterminate={selected.size > 0 && !all}
              onChange={(event) =>
                onSelect(
                  items.map((item) => item.id),
                  event.target.checked,
                )
              }
            />
          </th>
          <th className="col-what">{words.what}</th>
          {columns.map((column) => (
            <th key={column} className={`col-${column}`}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr
            key={item.id}
            id={`row-${item.id}`}
            className={rowClass(item.id === cursor, flashed.has(item.id))}
            aria-current={item.id === cursor ? 'true' : undefined}
            onClick={(event) => {
              if ((event.target as HTMLElement).closest('a, input, label')) return
              onOpen(item.id)
            }}
          >
            <td className="col-select">
              <Checkbox
                aria-label={words.select(item.number)}
                checked={selected.has(item.id)}
                onChange={(event) => onSelect([item.id], event.target.checked)}
              />
            </td>
            <td className="col-what">
              <CaseLink item={item} onOpen={onOpen}>
                <What item={item} />
              </CaseLink>
            </td>
            {columns.map((column) => (
              <td key={column} className={`col-${column}`}>
                <Cell column={column} item={item} roomy={roomy} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A real link, so that it opens in another tab as well; a plain press opens it beside the list. */
export function CaseLink({
  item,
  onOpen,
  children,
}: {
  item: CaseListItem
  onOpen: (id: string) => void
  children: React.ReactNode
}) {
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: item.id }}
      search={{}}
      preload={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onOpen(item.id)
      }}
    >
      {children}
    </Link>
  )
}

function rowClass(current: boolean, flashed: boolean): string | undefined {
  return [current && 'current', flashed && 'flashed'].filter(Boolean).join(' ') || undefined
}
