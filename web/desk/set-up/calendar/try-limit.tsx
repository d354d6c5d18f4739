import { Input, Select } from 'antd'
import { useState } from 'react'
import { useDue, type LimitUnit } from '../../../data/calendar.ts'
import { exactTime, inputOfMoment, momentOfInput } from '../../../kit/city-time.ts'
import { Loaded } from '../../../kit/loaded.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { stepWords } from '../../case/step-words.ts'
import { CALENDAR } from './calendar-words.ts'

const UNITS = ['working_day', 'working_hour', 'urgent_hour', 'urgent_day'] as const satisfies LimitUnit[]

/** Tries a limit: when it would end, and every step of the count. */
export function TryLimit() {
  const words = useWords(CALENDAR)
  const { language } = useLanguage()
  const [amount, setAmount] = useState('3')
  const [unit, setUnit] = useState<LimitUnit>('working_day')
  const [from, setFrom] = useState(() => inputOfMoment(Date.now()))
  const asked = Number(amount)
  const valid = Number.isFinite(asked) && asked > 0 && asked <= 1000
  const due = useDue(valid ? asked : 0, unit, momentOfInput(from))
  return (
    <section>
      <h2>{words.try}</h2>
      <p className="set-up-hint">{words.tryLead}</p>
      <div className="timetable">
        <span>
          <label htmlFor="try-amount">{words.amount}</label>
          <Input
            id="try-amount"
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </span>
        <span>
          <label htmlFor="try-unit">{words.unit}</label>
          <Select
            id="try-unit"
            value={unit}
            onChange={setUnit}
            popupMatchSelectWidth={false}
            options={UNITS.map((value) => ({ value, label: words[value] }))}
          />
        </span>
        <span>
          <label htmlFor="try-from">{words.start}</label>
          <input
            id="try-from"
            type="datetime-local"
            className="plain-input"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </span>
      </div>
      {valid && (
        <Loaded query={due}>
          {(answer) => (
            <div role="status">
              <p>
                <strong>{words.due(exactTime(Date.parse(answer.due)))}</strong>
                {answer.unknownYear !== undefined && <> · {words.unknown(answer.unknownYear)}</>}
              </p>
              <ol className="due-steps">
                {answer.steps.map((step, index) => (
                  <li key={index}>{stepWords(step, language)}</li>
                ))}
              </ol>
            </div>
          )}
        </Loaded>
      )}
    </section>
  )
}
