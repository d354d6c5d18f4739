import { Form, Input } from 'antd'
import { useWords } from '../../kit/language.tsx'
import { LOGIN } from './words.ts'

/** Account and password, wherever somebody signs in. */
export function AccountFields() {
  const words = useWords(LOGIN)
  return (
    <>
      <Form.Item name="login" label={words.login} rules={[{ required: true, message: words.needLogin }]}>
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
  )
}
