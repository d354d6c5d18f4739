import { Button, Checkbox, Popover } from 'antd'
import { useWords } from '../../kit/language.tsx'
import { COLUMNS, type Column } from './columns.ts'
import { INBOX } from './words.ts'

/** Chooses what the table shows. */
export function ColumnsMenu({
  columns,
  onChange,
}: {
  columns: Column[]
  onChange: (columns: Column[]) => void
}) {
  const words = useWords(INBOX)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="columns-menu"
          aria-label={words.columns}
          value={columns}
          onChange={(chosen) => onChange(COLUMNS.filter((column) => chosen.includes(column)))}
          options={COLUMNS.map((column) => ({ value: column, label: words[column] }))}
        />
      }
    >
      <Button aria-haspopup="dialog">{words.columns}</Button>
    </Popover>
  )
}
