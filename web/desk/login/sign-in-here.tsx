import { Alert, Button, Form, Input } from 'antd'
import { useSignInHere } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { Failure } from './failure.tsx'
import { PHONE } from './phone-words.ts'
import { LOGIN } from './words.ts'
import './login.css'

type Proof = { login: string; password: string } | { code: string }

/** The door inside a dialog whose session ended: nothing of the dialog is taken away meanwhile. Stands outside its form. */
export function SignInHere() {
  const words = useWords(LOGIN)
  const phone = useWords(PHONE)
  const entering = useSignInHere()
  const asked = entering.data?.secondFactor === 'asked'
  if (entering.isSuccess && !asked) {
    return <Alert className="failure" type="info" role="status" title={words.signedInHere} />
  }
  return (
    <div className="sign-in-here">
      <Alert
        className="failure"
        type="warning"
        role="alert"
        title={asked ? phone.askLead : words.endedHere}
      />
      <Failure error={entering.error} otherwise={words.noNetwork} />
      <Form layout="vertical" requiredMark={false} onFinish={(proof: Proof) => entering.mutate(proof)}>
        {asked ? (
          <Form.Item name="code" label={phone.code} rules={[{ required: true, message: phone.needCode }]}>
            <Input autoComplete="one-time-code" autoFocus spellCheck={false} maxLength={40} />
          </Form.Item>
        ) : (
          <>
            <Form.Item
              name="login"
              label={words.login}
              rules={[{ required: true, message: words.needLogin }]}
            >
              <Input autoComplete="username" autoFocus autoCapitalize="off" spellCheck={false} />
            </Form.Item>
            <Form.Item
              name="password"
              label={words.password}
              rules={[{ required: true, message: words.needPassword }]}
            >
              <Input.Password autoComplete="current-password" />
            </Form.Item>
          </>
        )}
        <Button htmlType="submit" loading={entering.isPending}>
          {asked ? phone.go : words.signInAgain}
        </Button>
      </Form>
    </div>
  )
}
