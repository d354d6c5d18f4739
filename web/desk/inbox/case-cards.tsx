import { Checkbox } from 'antd'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { CaseLink, type RowsProps } from './case-table.tsx'
import { RowClock, Waiting, What, Why } from './cells.tsx'
import { INBOX } from './words.ts'

/** The list for a narrow window: a card a case, all of it a target for the thumb. */
export function CaseCards({ items, cursor, selected, flashed, onOpen, onSelect }: RowsProps) {
  const words = useWords(INBOX)
  const { language } = useLanguage()
  return (
    <ul className="cards">
      {items.map((item) => (
        <li
          key={item.id}
          id={`row-${item.id}`}
          className={[item.id === cursor && 'current', flashed.has(item.id) && 'flashed']
            .filter(Boolean)
            .join(' ')}
          aria-current={item.id === cursor ? 'true' : undefined}
        >
          <CaseLink item={item} onOpen={onOpen}>
            <span className="card-what">
              <What item={item} />
            </span>
            <span className="card-where">{placeWords(item.place.slice(-2), language)}</span>
            <span className="card-line">
              <Why item={item} />
              <RowClock item={item} />
              <span className="faint">
                <Waiting item={item} />
              </span>
            </span>
          </CaseLink>
          <Checkbox
            aria-label={words.select(item.number)}
            checked={selected.has(item.id)}
            onChange={(event) => onSelect([item.id], event.target.checked)}
          />
        </li>
      ))}
    </ul>
  )
}
