import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { PersonView } from '../../../../contract/people.ts'
import { changeAccount, changePerson, openAccount, PEOPLE_KEY, resetPassword } from '../../../data/people.ts'
import { useWords } from '../../../kit/language.tsx'
import type { Slip } from '../../../kit/password-slips.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useAsk } from '../parts/use-ask.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { PEOPLE } from './people-words.ts'

const KEYS = [PEOPLE_KEY]

/** What may be done with a person and the account, each asked once. */
export function PersonActs({ person, onIssued }: { person: PersonView; onIssued: (slip: Slip) => void }) {
  const words = useWords(PEOPLE)
  const ask = useAsk()
  const [open, setOpen] = useState<'edit' | 'account' | 'appoint'>()
  const { account, name, id } = person
  const close = () => setOpen(undefined)
  const askTo = (to: 'disable' | 'enable' | 'unlock') => () =>
    ask({
      title: words[`${to}Ask`](name),
      consequence: words[`${to}What`],
      yes: words[to],
      danger: to === 'disable',
      run: () => changeAccount(id, to),
      keys: KEYS,
    })
  const reset = () =>
    ask({
      title: words.resetAsk(name),
      consequence: words.resetWhat,
      yes: words.reset,
      run: async () => onIssued(await resetPassword(id)),
      keys: KEYS,
    })
  const takePhone = () =>
    ask({
      title: words.codeResetAsk(name),
      consequence: words.codeResetWhat,
      yes: words.codeReset,
      danger: true,
      run: () => changeAccount(id, 'code-reset'),
      keys: KEYS,
    })
  const items = [
    { key: 'edit', label: words.edit, onClick: () => setOpen('edit') },
    ...(account
      ? [
          { key: 'reset', label: words.reset, onClick: reset },
          ...(account.lockedUntil === undefined
            ? []
            : [{ key: 'unlock', label: words.unlock, onClick: askTo('unlock') }]),
          ...(account.hasCode ? [{ key: 'code', label: words.codeReset, onClick: takePhone }] : []),
          account.disabled
            ? { key: 'enable', label: words.enable, onClick: askTo('enable') }
            : { key: 'disable', label: words.disable, onClick: askTo('disable') },
        ]
      : [{ key: 'open', label: words.open, onClick: () => setOpen('account') }]),
  ]
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen('appoint')}>
        {words.appoint}
      </Button>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="text" size="small" aria-label={words.more(name)}>
          ⋯
        </Button>
      </Dropdown>
      {open === 'appoint' && <AppointDialog person={person} onClose={close} />}
      {open === 'edit' && (
        <FormDialog
          title={`${words.edit} · ${name}`}
          initial={{ name }}
          fields={[
            { name: 'name', label: words.name, required: true },
            {
              name: 'phone',
              label: words.phone,
              type: 'tel',
              hint:
                person.phoneLast4 === undefined
                  ? words.phoneHint
                  : `${words.phoneKept(person.phoneLast4)} · ${words.phoneHint}`,
            },
          ]}
          send={(values) => changePerson(id, { name: values.name ?? '', phone: values.phone })}
          keys={KEYS}
          onClose={close}
        />
      )}
      {open === 'account' && (
        <FormDialog
          title={words.open}
          lead={words.openLead(name)}
          fields={[{ name: 'login', label: words.login, required: true, hint: words.loginHint }]}
          send={({ login = '' }) => openAccount(id, login)}
          onDone={onIssued}
          keys={KEYS}
          onClose={close}
        />
      )}
    </>
  )
}
