import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { CalendarView } from '../../../../contract/calendar.ts'
import { Problem } from '../../../data/client.ts'
import { loadYear, readNotice, type NoticeDays } from '../../../data/calendar.ts'
import { useWords } from '../../../kit/language.tsx'
import { SET_UP } from '../set-up-words.ts'
import { CALENDAR } from './calendar-words.ts'
import { noticeSheet } from './notice-sheet.ts'

/** The holidays of a year, pasted or from a spreadsheet: looked at first, then saved as a whole. */
export function LoadYear({ calendar }: { calendar: CalendarView }) {
  const words = useWords(CALENDAR)
  const shared = useWords(SET_UP)
  const { message } = App.useApp()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const [year, setYear] = useState(String(calendar.firstUnknownYear))
  const reading = useMutation({ mutationFn: readNotice })
  const saving = useMutation({
    mutationFn: (days: NoticeDays) => loadYear(Number(year), calendar.revision, days),
    onSuccess: (view) => {
      void message.success(shared.saved)
      client.setQueryData(['calendar'], view)
    },
  })
  const error = reading.error ?? saving.error
  const days = reading.data
  const read = (file: Blob) => {
    saving.reset()
    reading.mutate(file)
  }
  return (
    <section>
      <h2>{words.load}</h2>
      <p className="set-up-hint">{words.loadLead}</p>
      <div className="load-year">
        <label htmlFor="load-year">{words.year}</label>
        <Input
          id="load-year"
          inputMode="numeric"
          value={year}
          maxLength={4}
          onChange={(event) => setYear(event.target.value)}
        />
        <label htmlFor="load-days">{words.paste}</label>
        <Input.TextArea
          id="load-days"
          value={pasted}
          autoSize={{ minRows: 4, maxRows: 14 }}
          placeholder={words.pasteHint}
          onChange={(event) => setPasted(event.target.value)}
        />
      </div>
      <div className="set-up-bar">
        <Button
          disabled={pasted.trim() === ''}
          loading={reading.isPending}
          onClick={() => read(noticeSheet(pasted))}
        >
          {words.preview}
        </Button>
        <Button onClick={() => input.current?.click()}>{words.file}</Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) read(file)
          }}
        />
      </div>
      {error && (
        <p role="alert" className="field-fault">
          {error instanceof Problem ? error.message : shared.offline}
        </p>
      )}
      {days && (
        <>
          <p role="status">{words.read(days.length)}</p>
          <table className="plain year-preview">
            <thead>
              <tr>
                <th scope="col">{words.date}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.name}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((day, index) => (
                <tr key={index}>
                  <td className="time">{day.date}</td>
                  <td>{words[day.kind]}</td>
                  <td>{day.name ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate(days)}>
            {words.saveYear(Number(year))}
          </Button>
        </>
      )}
    </section>
  )
}
