import { Button, Form, Input } from 'antd'
import { useLogout } from '../../data/me.ts'
import { useAnswerCode } from '../../data/second-factor.ts'
import { useWords } from '../../kit/language.tsx'
import { DemoBanner } from '../shell/demo-banner.tsx'
import { Failure } from './failure.tsx'
import { PHONE } from './phone-words.ts'
import './login.css'

/** Between the password and the desk, for accounts with a phone code. */
export function AskCodeForm() {
  const words = useWords(PHONE)
  const answer = useAnswerCode()
  const logout = useLogout()
  return (
    <>
      <DemoBanner />
      <main className="door">
        <h1>{words.askTitle}</h1>
        <p>{words.askLead}</p>
        <Failure error={answer.error} otherwise={words.noNetwork} />
        <Form layout="vertical" size="large" requiredMark={false} onFinish={answer.mutate}>
          <Form.Item
            name="code"
            label={words.code}
            extra={words.askLost}
            rules={[{ required: true, message: words.needCode }]}
          >
            <Input
              autoComplete="one-time-code"
              autoFocus
              autoCapitalize="off"
              spellCheck={false}
              maxLength={40}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={answer.isPending}>
            {words.go}
          </Button>
        </Form>
        <p className="door-other">
          <Button type="link" onClick={() => logout.mutate()}>
            {words.back}
          </Button>
        </p>
      </main>
    </>
  )
}
