import { Button, Checkbox, Modal, Select } from 'antd'
import { useState } from 'react'
import { areaSource } from '../../../data/areas.ts'
import { createPerson, PEOPLE_KEY, resetPasswords, usePeople } from '../../../data/people.ts'
import { AreaPicker } from '../../../kit/area-picker.tsx'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { Loaded } from '../../../kit/loaded.tsx'
import { useWords } from '../../../kit/language.tsx'
import { PasswordSlips, type Slip } from '../../../kit/password-slips.tsx'
import { FilterText } from '../parts/filter-text.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Pager } from '../parts/pager.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { useFilters } from '../parts/use-filters.ts'
import { SET_UP } from '../set-up-words.ts'
import { ChooseNew } from './choose-new.tsx'
import { PEOPLE } from './people-words.ts'
import { PersonRow } from './person-row.tsx'
import { usePositionWords } from './use-position-words.ts'

/** The server issues so many at once. */
const ISSUED_AT_ONCE = 50

/** People and their accounts; a password is shown once, when it is issued. */
export function PeoplePage() {
  const words = useWords(PEOPLE)
  const shared = useWords(SET_UP)
  const positions = usePositionWords()
  const [filters, change] = useFilters()
  const ask = useAsk()
  const [creating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [slips, setSlips] = useState<readonly Slip[]>()
  const choose = (ids: readonly string[], yes: boolean) =>
    setChosen((before) => {
      const others = before.filter((id) => !ids.includes(id))
      return yes ? [...others, ...ids].slice(0, ISSUED_AT_ONCE) : others
    })
  const people = usePeople(filters)
  const narrowed = ['q', 'within', 'position', 'unit', 'unissued'].some((name) => filters[name])
  return (
    <>
      <div className="set-up-bar">
        <FilterText value={filters.q} onChange={(q) => change({ q })} label={words.search} />
        <AreaPicker
          source={areaSource}
          value={filters.within}
          aria-label={words.within}
          placeholder={words.within}
          onChange={(within) => change({ within })}
        />
        <Select
          aria-label={words.position}
          placeholder={words.position}
          allowClear
          value={filters.position}
          options={Object.entries(positions).map(([value, label]) => ({ value, label }))}
          onChange={(position) => change({ position })}
        />
        <Checkbox
          checked={filters.unissued === 'true'}
          onChange={(event) => change({ unissued: event.target.checked ? 'true' : undefined })}
        >
          {words.unissued}
        </Checkbox>
        <span className="grow" />
        {chosen.length > 0 && (
          <Button
            onClick={() =>
              ask({
                title: words.issueAsk(chosen.length),
                consequence: words.issueWhat,
                yes: words.issue(chosen.length),
                run: async () => {
                  setSlips((await resetPasswords(chosen)).items)
                  setChosen([])
                },
                keys: [PEOPLE_KEY],
              })
            }
          >
            {words.issue(chosen.length)}
          </Button>
        )}
        <Button type="primary" onClick={() => setCreating(true)}>
          {words.create}
        </Button>
      </div>
      <Loaded query={people}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={narrowed ? shared.none : words.empty}>
              {narrowed ? shared.noneHow : words.emptyHow}
            </EmptyState>
          ) : (
            <>
              <table className="plain stack">
                <thead>
                  <tr>
                    <th scope="col">
                      <ChooseNew people={items} chosen={chosen} onChoose={choose} />
                    </th>
                    <th scope="col">{words.phone}</th>
                    <th scope="col">{words.account}</th>
                    <th scope="col">{words.appointments}</th>
                    <th scope="col" className="acts">
                      {words.actions}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((person) => (
                    <PersonRow
                      key={person.id}
                      person={person}
                      chosen={chosen.includes(person.id)}
                      onChoose={(yes) => choose([person.id], yes)}
                      onIssued={(slip) => setSlips([slip])}
                    />
                  ))}
                </tbody>
              </table>
              <Pager total={total} page={filters.page} onPage={(page) => change({ page })} />
            </>
          )
        }
      </Loaded>
      {creating && (
        <FormDialog
          title={words.create}
          lead={words.createLead}
          fields={[
            { name: 'name', label: words.name, required: true },
            { name: 'phone', label: words.phone, type: 'tel' },
            { name: 'login', label: words.login, hint: words.loginHint },
          ]}
          send={async ({ name = '', phone, login }) => ({
            name,
            ...(await createPerson({ name, phone, login })),
          })}
          onDone={({ name, login, oneTimePassword }) => {
            if (login !== undefined && oneTimePassword !== undefined)
              setSlips([{ name, login, oneTimePassword }])
          }}
          keys={[PEOPLE_KEY]}
          onClose={() => setCreating(false)}
        />
      )}
      {slips && (
        <Modal
          open
          title={words.issued}
          footer={null}
          mask={{ closable: false }}
          onCancel={() => setSlips(undefined)}
        >
          <PasswordSlips slips={slips} />
        </Modal>
      )}
    </>
  )
}
