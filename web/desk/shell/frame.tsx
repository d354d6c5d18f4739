import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { Button, Result, Spin } from 'antd'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useSetUpOpen } from '../../data/set-up.ts'
import { useWords } from '../../kit/language.tsx'
import { AskCodeForm } from '../login/ask-code-form.tsx'
import { ChangePasswordForm } from '../login/change-password-form.tsx'
import { LoginForm } from '../login/login-form.tsx'
import { PhoneNeeded } from '../login/phone-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { SHELL } from './words.ts'
import './frame.css'

/** Around every screen: signing in first, then the bar with the rooms that the person's appointments open. */
export function Frame() {
  const me = useMe()
  const words = useWords(SHELL)
  const { pathname } = useLocation()
  const [wasIn, setWasIn] = useState(false)
  if (me.data && !wasIn) setWasIn(true)
  if (me.isPending) return <Spin className="frame-wait" description={words.loading} size="large" />
  if (me.isError) {
    return (
      <Result
        icon={null}
        title={words.offline}
        extra={<Button onClick={() => void me.refetch()}>{words.again}</Button>}
      />
    )
  }
  if (pathname.endsWith('/first-steps')) return <Outlet />
  if (me.data === null) return <Door ended={wasIn} />
  if (me.data.secondFactor === 'asked') return <AskCodeForm />
  if (me.data.mustChange) return <ChangePasswordForm forced />
  if (me.data.secondFactor === 'needed') return <PhoneNeeded />
  return (
    // Another person is another desk: nothing that stands open of one is shown to the next.
    <div className="frame" key={me.data.person}>
      <TopBar me={me.data} />
      <main className="frame-main">
        <Outlet />
      </main>
    </div>
  )
}

/** Signing in; in a city that nobody has set up yet, its first steps. */
function Door({ ended }: { ended: boolean }) {
  const setUp = useSetUpOpen()
  return setUp.data?.open ? <Navigate to="/first-steps" replace /> : <LoginForm ended={ended} />
}
