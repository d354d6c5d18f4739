import { UserOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { POSITION_LABELS } from '../../../contract/people-labels.ts'
import type { Me } from '../../../contract/people.ts'
import { useLogout } from '../../data/me.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { useMedia } from '../../kit/use-media.ts'
import { ChangePasswordForm } from '../login/change-password-form.tsx'
import { PhoneDialog } from '../login/phone-dialog.tsx'
import { Bell } from './bell.tsx'
import { DemoBanner } from './demo-banner.tsx'
import markUrl from './mark.svg'
import { roomsOf } from './rooms.ts'
import { SHELL } from './words.ts'

/** Here the rooms need the width: the other language moves into the person's menu. */
const NARROW = '(width <= 640px)'

/** Name, rooms, and who one is; rooms that no appointment opens are not shown. */
export function TopBar({ me }: { me: Me }) {
  const words = useWords(SHELL)
  const { pathname } = useLocation()
  const rooms = roomsOf(me)
  return (
    <>
      <DemoBanner />
      <header className="bar">
        <Link to="/inbox" search={{}} className="bar-name">
          <img src={markUrl} alt="" width={24} height={24} />
          <strong>{words.name}</strong>
        </Link>
        <nav aria-label={words.menu} className="bar-rooms more-sideways">
          {rooms.includes('inbox') && (
            <Link to="/inbox" search={{}} activeOptions={{ includeSearch: false }}>
              {words.inbox}
            </Link>
          )}
          {rooms.includes('overview') && (
            <Link to="/overview" search={{}} activeOptions={{ includeSearch: false }}>
              {words.overview}
            </Link>
          )}
          {rooms.includes('say') && <Link to="/say">{words.say}</Link>}
          {rooms.includes('setUp') && (
            <Link
              to="/set-up/$page"
              params={{ page: 'start' }}
              search={{}}
              className={pathname.includes('/set-up/') ? 'active' : ''}
            >
              {words.setUp}
            </Link>
          )}
        </nav>
        {rooms.includes('inbox') && <Bell />}
        <PersonMenu me={me} />
      </header>
    </>
  )
}

function PersonMenu({ me }: { me: Me }) {
  const words = useWords(SHELL)
  const { language, choose } = useLanguage()
  const narrow = useMedia(NARROW)
  const logout = useLogout()
  const [changing, setChanging] = useState<'password' | 'phone'>()
  const speakOther = () => choose(language === 'zh' ? 'en' : 'zh')
  const done = () => setChanging(undefined)
  const seats = me.seats.map((seat) => ({
    key: seat.appointment,
    // A heading, not a choice: what cannot be chosen would be too pale to read.
    type: 'group' as const,
    label: `${seat.unit.name} · ${POSITION_LABELS[seat.position][language]}`,
  }))
  return (
    <>
      {!narrow && (
        <Button type="text" onClick={speakOther}>
          {words.otherLanguage}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...seats,
            { type: 'divider' },
            ...(narrow ? [{ key: 'language', label: words.otherLanguage, onClick: speakOther }] : []),
            { key: 'password', label: words.changePassword, onClick: () => setChanging('password') },
            { key: 'phone', label: words.phoneCode, onClick: () => setChanging('phone') },
            {
              key: 'out',
              label: words.signOut,
              onClick: () => logout.mutate(),
            },
          ],
        }}
      >
        <Button type="text" className="bar-person">
          <UserOutlined aria-hidden className="bar-person-sign" />
          <span>{me.name}</span>
        </Button>
      </Dropdown>
      {changing === 'password' && <ChangePasswordForm onDone={done} />}
      {changing === 'phone' && <PhoneDialog on={me.secondFactor === 'on'} onDone={done} />}
    </>
  )
}
