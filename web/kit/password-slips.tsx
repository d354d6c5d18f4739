import { App, Button } from 'antd'
import { defineWords, useWords } from './language.tsx'
import './password-slips.css'

const WORDS = defineWords(
  {
    once: '一次性密码只显示这一次，关掉就看不到了。请当面交给本人；本人第一次登录时必须换成自己的密码。',
    name: '姓名',
    login: '账号',
    password: '一次性密码',
    copy: (name: string) => `复制${name}的账号和密码`,
    copyShort: '复制',
    copied: '已复制',
    notCopied: '浏览器不让复制，请手工抄写',
    print: '打印，裁开分发',
    address: '登录地址',
    change: '第一次登录时请换成自己的密码。',
  },
  {
    once: 'A one-time password is shown this once and never again. Hand it over in person; its owner must choose another at the first signing in.',
    name: 'Name',
    login: 'Account',
    password: 'One-time password',
    copy: (name: string) => `Copy account and password of ${name}`,
    copyShort: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser does not allow it; please write it down',
    print: 'Print and cut',
    address: 'Sign in at',
    change: 'Choose your own password when you first sign in.',
  },
)

/** An account with the password that is shown once. */
export interface Slip {
  login: string
  name: string
  oneTimePassword: string
  /** What the person is to be, for instance a position. */
  role?: string | undefined
}

/** One-time passwords, to be copied or printed as slips and cut apart. */
export function PasswordSlips({ slips }: { slips: readonly Slip[] }) {
  const words = useWords(WORDS)
  const { message } = App.useApp()
  const copy = async (slip: Slip) => {
    try {
      await navigator.clipboard.writeText(`${slip.login}\t${slip.oneTimePassword}`)
      void message.success(words.copied)
    } catch {
      void message.warning(words.notCopied)
    }
  }
  return (
    <div className="slips">
      <p className="slips-once" role="status">
        {words.once}
      </p>
      <ul>
        {slips.map((slip) => (
          <li key={slip.login}>
            <p>
              <strong>{slip.name}</strong>
              {slip.role !== undefined && <span> · {slip.role}</span>}
            </p>
            <dl>
              <dt>{words.login}</dt>
              <dd translate="no">{slip.login}</dd>
              <dt>{words.password}</dt>
              <dd translate="no" className="slip-password">
                {slip.oneTimePassword}
              </dd>
            </dl>
            <p className="slip-print">
              {words.address} {window.location.origin}/desk/ · {words.change}
            </p>
            <Button size="small" onClick={() => void copy(slip)} aria-label={words.copy(slip.name)}>
              {words.copyShort}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => window.print()}>{words.print}</Button>
    </div>
  )
}
