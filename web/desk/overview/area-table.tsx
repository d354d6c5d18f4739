import { Link, useNavigate } from '@tanstack/react-router'
import type { OverviewAnswer, OverviewRow } from '../../../contract/overview.ts'
import { useWords } from '../../kit/language.tsx'
import { FigureLink } from './figure.tsx'
import { FIGURES, lateShare, remainder, sortRows, type Sort } from './figure-list.ts'
import { OVERVIEW } from './overview-words.ts'

/** The areas directly below, a row each; every number opens its list, every name the area itself. */
export function AreaTable({ answer, sort, now }: { answer: OverviewAnswer; sort: Sort; now: number }) {
  const words = useWords(OVERVIEW)
  const rows = sortRows(answer.rows, sort)
  const most = Math.max(1, ...rows.map(({ open }) => open))
  const rest = remainder(answer.total, answer.rows)
  return (
    <div
      className="overview-scroll more-sideways"
      tabIndex={0}
      role="region"
      aria-label={words.table(answer.area.name)}
    >
      <table className="overview-table">
        <caption className="visually-hidden">{words.table(answer.area.name)}</caption>
        <thead>
          <tr>
            <SortHead by="name" sort={sort} label={words.area} rowSpan={2} />
            <SortHead by="open" sort={sort} label={words.open} rowSpan={2} />
            <SortHead by="overdue" sort={sort} label={words.overdue} rowSpan={2} />
            <SortHead by="share" sort={sort} label={words.share} rowSpan={2} />
            {(['waiting', 'inHand', 'finishing', 'suspended'] as const).map((figure) => (
              <SortHead key={figure} by={figure} sort={sort} label={words[figure]} rowSpan={2} />
            ))}
            <th colSpan={5} scope="colgroup" className="overview-group">
              {words.ages}
            </th>
          </tr>
          <tr>
            {(['upTo1', 'upTo3', 'upTo7', 'upTo30', 'older'] as const).map((figure) => (
              <SortHead key={figure} by={figure} sort={sort} label={words[figure]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AreaRow key={row.area.code} row={row} most={most} now={now} />
          ))}
        </tbody>
        {(rest.get('open') ?? 0) > 0 && (
          <tbody className="overview-rest">
            <tr>
              <th scope="row" title={words.restWhy}>
                {words.rest}
              </th>
              {FIGURES.slice(0, 2).map((figure) => (
                <td key={figure}>{rest.get(figure)}</td>
              ))}
              <td />
              {FIGURES.slice(2).map((figure) => (
                <td key={figure}>{rest.get(figure)}</td>
              ))}
            </tr>
          </tbody>
        )}
      </table>
    </div>
  )
}

function AreaRow({ row, most, now }: { row: OverviewRow; most: number; now: number }) {
  const words = useWords(OVERVIEW)
  const share = lateShare(row)
  return (
    <tr>
      <th scope="row">
        <Link to="/overview" search={(before) => ({ ...before, area: row.area.code })}>
          {row.area.name}
        </Link>
      </th>
      <td className="overview-open">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(row.open / most) * 100} height="1" />
        </svg>
        <FigureLink row={row} figure="open" now={now} />
      </td>
      <td>
        <FigureLink row={row} figure="overdue" now={now} />
      </td>
      <td>
        {share === undefined ? (
          <span className="figure-none" title={words.noData} aria-label={words.noData}>
            —
          </span>
        ) : (
          `${share}%`
        )}
      </td>
      {FIGURES.slice(2).map((figure) => (
        <td key={figure}>
          <FigureLink row={row} figure={figure} now={now} />
        </td>
      ))}
    </tr>
  )
}

/** A heading that sorts: first downwards, then upwards. */
function SortHead({
  by,
  sort,
  label,
  rowSpan,
}: {
  by: Sort['by']
  sort: Sort
  label: string
  rowSpan?: number
}) {
  const words = useWords(OVERVIEW)
  const navigate = useNavigate()
  const active = sort.by === by
  // Names run from A down, figures from the largest.
  const falling = by === 'name' ? !sort.down : sort.down
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      aria-sort={active ? (falling ? 'descending' : 'ascending') : undefined}
      className={by === 'name' ? 'overview-name' : undefined}
    >
      <button
        type="button"
        title={words.sortBy(label)}
        onClick={() =>
          void navigate({
            to: '/overview',
            search: (before) => ({ ...before, sort: active && sort.down ? `-${by}` : by }),
            replace: true,
          })
        }
      >
        {label}
        <span aria-hidden="true" className="overview-arrow">
          {active ? (falling ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  )
}
