import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { AppointmentView } from '../../../../contract/people.ts'
import { endAppointment, PEOPLE_KEY, useAppointments } from '../../../data/people.ts'
import { findUnit, unitSource } from '../../../data/units.ts'
import { cityDate } from '../../../kit/city-time.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { useNow } from '../../../kit/now.ts'
import { UnitPicker } from '../../../kit/unit-picker.tsx'
import { Pager } from '../parts/pager.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { useFilters } from '../parts/use-filters.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { APPOINTMENTS, PEOPLE } from './people-words.ts'
import { usePositionWords } from './use-position-words.ts'

/** Who sits where, as what, from when to when. */
export function AppointmentsPage() {
  const words = useWords(APPOINTMENTS)
  const people = useWords(PEOPLE)
  const [filters, change] = useFilters()
  const [granting, setGranting] = useState(false)
  const appointments = useAppointments(filters)
  return (
    <>
      <p className="set-up-hint">{words.lead}</p>
      <div className="set-up-bar">
        <UnitPicker
          aria-label={words.unit}
          source={unitSource()}
          find={findUnit}
          value={filters.unit}
          onChange={(unit) => change({ unit })}
        />
        <Checkbox
          checked={filters.endedToo === 'true'}
          onChange={(event) => change({ endedToo: event.target.checked ? 'true' : undefined })}
        >
          {words.endedToo}
        </Checkbox>
        <span className="grow" />
        <Button type="primary" onClick={() => setGranting(true)}>
          {words.grant}
        </Button>
      </div>
      <Loaded query={appointments}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>
          ) : (
            <>
              <table className="plain stack">
                <thead>
                  <tr>
                    <th scope="col">{words.person}</th>
                    <th scope="col">{words.position}</th>
                    <th scope="col">{words.unit}</th>
                    <th scope="col">{words.from}</th>
                    <th scope="col">{words.to}</th>
                    <th scope="col" className="acts">
                      {people.actions}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((appointment) => (
                    <AppointmentRow key={appointment.id} appointment={appointment} />
                  ))}
                </tbody>
              </table>
              <Pager total={total} page={filters.page} onPage={(page) => change({ page })} />
            </>
          )
        }
      </Loaded>
      {granting && <AppointDialog unit={filters.unit} onClose={() => setGranting(false)} />}
    </>
  )
}

function AppointmentRow({ appointment }: { appointment: AppointmentView }) {
  const words = useWords(APPOINTMENTS)
  const positions = usePositionWords()
  const ask = useAsk()
  const now = useNow()
  const { person, personName, position, unitName, from, to, current } = appointment
  const over = to !== undefined && Date.parse(to) <= now
  return (
    <tr className={current ? '' : 'off'} key={person}>
      <th scope="row">{personName}</th>
      <td className="tight">{positions[position]}</td>
      <td>{unitName}</td>
      <td className="time">{cityDate(Date.parse(from))}</td>
      <td className="time">
        {to === undefined ? words.open : cityDate(Date.parse(to) - 1)}{' '}
        {!current && <small>{over ? words.over : words.future}</small>}
      </td>
      <td className="acts">
        {!over && (
          <Button
            type="link"
            size="small"
            onClick={() =>
              ask({
                title: words.endAsk(personName, positions[position]),
                consequence: words.endWhat,
                yes: words.end,
                danger: true,
                run: () => endAppointment(appointment.id, undefined),
                keys: [PEOPLE_KEY],
              })
            }
          >
            {words.end}
          </Button>
        )}
      </td>
    </tr>
  )
}
