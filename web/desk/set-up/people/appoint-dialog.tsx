import { Select } from 'antd'
import type { PositionWord } from '../../../../contract/people.ts'
import type { z } from 'zod'
import { appoint, findPeople, PEOPLE_KEY } from '../../../data/people.ts'
import { findUnit, unitSource } from '../../../data/units.ts'
import { cityDay, momentOfInput, startOfCityDay } from '../../../kit/city-time.ts'
import { useWords } from '../../../kit/language.tsx'
import { UnitPicker } from '../../../kit/unit-picker.tsx'
import { useLookup } from '../../../kit/use-lookup.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { APPOINTMENTS } from './people-words.ts'
import { usePositionWords } from './use-position-words.ts'

/** The midnight that begins a day of the city; the one after it if `after`. */
function midnight(date: string | undefined, after = false): string | undefined {
  const begin = date === undefined ? undefined : momentOfInput(`${date}T00:00`)
  if (begin === undefined || !after) return begin
  return new Date(startOfCityDay(cityDay(Date.parse(begin)) + 1)).toISOString()
}

/** Puts somebody into a position of a unit, from one day to another. */
export function AppointDialog({
  person,
  unit,
  onClose,
}: {
  person?: { id: string; name: string }
  unit?: string | undefined
  onClose: () => void
}) {
  const words = useWords(APPOINTMENTS)
  const positions = usePositionWords()
  return (
    <FormDialog
      title={person ? `${words.grant} · ${person.name}` : words.grant}
      lead={words.grantLead}
      initial={{ person: person?.id, unit }}
      fields={[
        {
          name: 'person',
          label: words.person,
          required: true,
          when: () => person === undefined,
          draw: ({ id, value, onChange }) => <PersonPicker id={id} value={value} onChange={onChange} />,
        },
        {
          name: 'unit',
          label: words.unit,
          required: true,
          draw: ({ id, value, onChange }) => (
            <UnitPicker id={id} source={unitSource()} find={findUnit} value={value} onChange={onChange} />
          ),
        },
        {
          name: 'position',
          label: words.position,
          required: true,
          options: Object.entries(positions).map(([value, label]) => ({ value, label })),
        },
        { name: 'from', label: words.from, type: 'date', hint: words.fromHint },
        { name: 'to', label: words.to, type: 'date', hint: words.toHint },
      ]}
      send={(values) =>
        appoint({
          person: person?.id ?? values.person ?? '',
          unit: values.unit ?? '',
          position: values.position as z.infer<typeof PositionWord>,
          from: midnight(values.from),
          to: midnight(values.to, true),
        })
      }
      keys={[PEOPLE_KEY]}
      onClose={onClose}
    />
  )
}

function PersonPicker({
  id,
  value,
  onChange,
}: {
  id: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}) {
  const words = useWords(APPOINTMENTS)
  const { found, look, opened } = useLookup(findPeople)
  return (
    <Select
      id={id}
      value={value}
      placeholder={words.personHint}
      options={found.map((one) => ({
        value: one.id,
        label: [one.name, one.account?.login].filter(Boolean).join(' · '),
      }))}
      showSearch={{ filterOption: false, onSearch: look }}
      onOpenChange={opened}
      onChange={onChange}
    />
  )
}
