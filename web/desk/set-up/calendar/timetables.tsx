import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CalendarView } from '../../../../contract/calendar.ts'
import { setTimetables } from '../../../data/calendar.ts'
import { useWords } from '../../../kit/language.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { CALENDAR } from './calendar-words.ts'
import { hoursText, readHours } from './hours.ts'

interface Row {
  from: string
  to: string
  hours: string
}

/** Which hours of a day are worked, by parts of the year; the last that covers a day holds. */
export function Timetables({ calendar }: { calendar: CalendarView }) {
  const words = useWords(CALENDAR)
  const ask = useAsk()
  const [rows, setRows] = useState<Row[]>(() =>
    calendar.timetables.map(({ from, to, periods }) => ({ from, to, hours: hoursText(periods) })),
  )
  const change = (index: number, part: Partial<Row>) =>
    setRows((before) => before.map((row, i) => (i === index ? { ...row, ...part } : row)))
  const tables = rows.map(({ from, to, hours }) => ({ from, to, periods: readHours(hours) }))
  const ready = tables.every(({ periods }) => periods !== undefined)
  return (
    <section>
      <h2>{words.timetables}</h2>
      <p className="set-up-hint">{words.timetablesLead}</p>
      {rows.map((row, index) => (
        <div key={index} className="timetable">
          {(['from', 'to'] as const).map((end) => (
            <span key={end}>
              <label htmlFor={`table-${index}-${end}`}>{words[end]}</label>
              <Input
                id={`table-${index}-${end}`}
                value={row[end]}
                maxLength={5}
                onChange={(event) => change(index, { [end]: event.target.value })}
              />
            </span>
          ))}
          <span className="timetable-hours">
            <label htmlFor={`table-${index}-hours`}>{words.periods}</label>
            <Input
              id={`table-${index}-hours`}
              value={row.hours}
              placeholder={words.periodsHint}
              onChange={(event) => change(index, { hours: event.target.value })}
            />
            {tables[index]?.periods === undefined && (
              <small className="field-fault">{words.periodsWrong}</small>
            )}
          </span>
          {rows.length > 1 && (
            <Button onClick={() => setRows((before) => before.filter((_, i) => i !== index))}>
              {words.removeTable}
            </Button>
          )}
        </div>
      ))}
      <div className="set-up-bar">
        <Button
          onClick={() =>
            setRows((before) => [...before, { from: '06-01', to: '08-31', hours: '08:00-12:00 15:00-19:00' }])
          }
        >
          {words.addTable}
        </Button>
        <Button
          type="primary"
          disabled={!ready}
          onClick={() =>
            ask({
              title: words.saveTablesAsk,
              consequence: words.saveTablesWhat,
              yes: words.saveTables,
              run: () =>
                setTimetables(
                  calendar.revision,
                  tables.map((table) => ({ ...table, periods: table.periods ?? [] })),
                ),
              keys: ['calendar'],
            })
          }
        >
          {words.saveTables}
        </Button>
      </div>
    </section>
  )
}
