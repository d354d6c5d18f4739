import { Alert, Button, Form } from 'antd'
import { Problem } from '../../data/client.ts'
import { useLogin } from '../../data/me.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { DemoBanner } from '../shell/demo-banner.tsx'
import markUrl from '../shell/mark.svg'
import { SHELL } from '../shell/words.ts'
import { AccountFields } from './account-fields.tsx'
import { LOGIN } from './words.ts'
import './login.css'

/** The door. A wrong account and a wrong password are told alike. `ended`: one was inside until the session ran out. */
export function LoginForm({ ended = false }: { ended?: boolean }) {
  const words = useWords(LOGIN)
  const shell = useWords(SHELL)
  const { language, choose } = useLanguage()
  const login = useLogin()
  return (
    <>
      <DemoBanner />
      <main className="door">
        <h1>
          <img src={markUrl} alt="" width={36} height={36} />
          {words.title}
        </h1>
        {ended && !login.isError && <Alert type="info" role="status" title={words.endedDoor} />}
        {login.isError && (
          <Alert
            type="error"
            role="alert"
            title={login.error instanceof Problem ? login.error.message : words.noNetwork}
          />
        )}
        <Form layout="vertical" size="large" onFinish={login.mutate} requiredMark={false}>
          <AccountFields />
          <Button type="primary" htmlType="submit" block loading={login.isPending}>
            {words.signIn}
          </Button>
        </Form>
        <p className="door-other">
          <a href="/say">{words.resident}</a>
          <Button type="link" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
            {shell.otherLanguage}
          </Button>
        </p>
      </main>
    </>
  )
}
