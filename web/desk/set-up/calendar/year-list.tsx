import { Button } from 'antd'
import type { CalendarView } from '../../../../contract/calendar.ts'
import { dropYear } from '../../../data/calendar.ts'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { CALENDAR } from './calendar-words.ts'

type Year = CalendarView['years'][number]

/** The years that are known, newest first, each with its days. */
export function YearList({ calendar }: { calendar: CalendarView }) {
  const words = useWords(CALENDAR)
  const ask = useAsk()
  const years = calendar.years.toSorted((a, b) => b.year - a.year)
  return (
    <section>
      <h2>{words.years}</h2>
      {years.map((year) => (
        <details key={year.year} className="matter">
          <summary>
            {year.year} <small>{summary(year)}</small>
          </summary>
          <YearDays year={year} />
          {year.source === 'city' && (
            <Button
              size="small"
              onClick={() =>
                ask({
                  title: words.dropAsk(year.year),
                  consequence: words.dropWhat,
                  yes: words.drop,
                  danger: true,
                  run: () => dropYear(year.year, calendar.revision),
                  keys: ['calendar'],
                })
              }
            >
              {words.drop}
            </Button>
          )}
        </details>
      ))}
    </section>
  )

  function summary({ days, source }: Year): string {
    const off = days.filter(({ kind }) => kind === 'holiday').length
    return [words.daysOff(off), words.daysMade(days.length - off), words[source]].join(' · ')
  }
}

/** Runs of days of one holiday, as the notice itself writes them. */
function YearDays({ year }: { year: Year }) {
  const words = useWords(CALENDAR)
  const { language } = useLanguage()
  return (
    <ul className="year-days">
      {runsOf(year.days).map((run) => (
        <li key={run.from} className={run.kind}>
          <span>{run.from === run.to ? run.from : `${run.from} – ${run.to.slice(5)}`}</span>
          <span>{words[run.kind]}</span>
          <span>{run.name?.[language] ?? ''}</span>
        </li>
      ))}
    </ul>
  )
}

interface Run {
  from: string
  to: string
  kind: 'holiday' | 'make_up_day'
  name: { zh: string; en: string } | undefined
}

function runsOf(days: Year['days']): Run[] {
  const runs: Run[] = []
  for (const { date, kind, name } of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = runs.at(-1)
    const follows = last && Date.parse(date) - Date.parse(last.to) === 86_400_000
    if (last && follows && last.kind === kind && last.name?.zh === name?.zh) last.to = date
    else runs.push({ from: date, to: date, kind, name })
  }
  return runs
}
