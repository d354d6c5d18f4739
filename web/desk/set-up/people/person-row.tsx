import { Checkbox } from 'antd'
import type { PersonView } from '../../../../contract/people.ts'
import { Ago } from '../../../kit/ago.tsx'
import { exactTime } from '../../../kit/city-time.ts'
import { useWords } from '../../../kit/language.tsx'
import type { Slip } from '../../../kit/password-slips.tsx'
import { StateMark } from '../../../kit/state-mark.tsx'
import { PEOPLE } from './people-words.ts'
import { PersonActs } from './person-acts.tsx'
import { usePositionWords } from './use-position-words.ts'

/** One person: account, appointments in force, and what may be done. */
export function PersonRow({
  person,
  chosen,
  onChoose,
  onIssued,
}: {
  person: PersonView
  chosen: boolean
  onChoose: (chosen: boolean) => void
  onIssued: (slip: Slip) => void
}) {
  const words = useWords(PEOPLE)
  const positions = usePositionWords()
  const current = person.appointments.filter((appointment) => appointment.current)
  return (
    <tr className={person.account?.disabled ? 'off' : ''}>
      <th scope="row">
        {person.account ? (
          <Checkbox
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
            aria-label={words.choose(person.name)}
          >
            {person.name}
          </Checkbox>
        ) : (
          person.name
        )}
      </th>
      <td className="number">{person.phoneLast4 === undefined ? '' : `…${person.phoneLast4}`}</td>
      <td>
        <AccountState account={person.account} />
      </td>
      <td>
        {current.length === 0 ? (
          <small>{words.noAppointment}</small>
        ) : (
          current.map((appointment) => (
            <div key={appointment.id}>
              {appointment.unitName} · {positions[appointment.position]}
            </div>
          ))
        )}
      </td>
      <td className="acts">
        <PersonActs person={person} onIssued={onIssued} />
      </td>
    </tr>
  )
}

function AccountState({ account }: { account: PersonView['account'] }) {
  const words = useWords(PEOPLE)
  if (!account) return <small>{words.noAccount}</small>
  return (
    <>
      {account.login}{' '}
      {account.disabled ? (
        <StateMark tone="ended">{words.disabled}</StateMark>
      ) : account.lockedUntil !== undefined ? (
        <StateMark tone="late">{words.locked(exactTime(Date.parse(account.lockedUntil)))}</StateMark>
      ) : account.state === 'in-use' ? (
        <small>
          {account.lastLoginAt === undefined ? (
            words.never
          ) : (
            <>
              {words.last} <Ago at={account.lastLoginAt} />
            </>
          )}
        </small>
      ) : (
        <StateMark tone="waiting">{words[account.state]}</StateMark>
      )}
    </>
  )
}
