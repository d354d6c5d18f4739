import { Button, Form, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useBeginPhone, useConfirmPhone } from '../../data/second-factor.ts'
import { useWords } from '../../kit/language.tsx'
import { Failure } from './failure.tsx'
import { PHONE } from './phone-words.ts'

/** Password, picture for the phone, first code, recovery codes: one after the other. */
export function SetUpPhone({ lead, onDone }: { lead: string; onDone: () => void }) {
  const words = useWords(PHONE)
  const begin = useBeginPhone()
  const confirm = useConfirmPhone()
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />
  if (!begin.data) {
    return (
      <>
        <p>{lead}</p>
        <Failure error={begin.error} otherwise={words.noNetwork} />
        <Form layout="vertical" requiredMark={false} onFinish={begin.mutate}>
          <Form.Item
            name="password"
            label={words.password}
            rules={[{ required: true, message: words.needPassword }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={begin.isPending}>
            {words.begin}
          </Button>
        </Form>
      </>
    )
  }
  const { qr, secret } = begin.data
  return (
    <>
      <p>{words.scan}</p>
      <img className="phone-picture" src={qr} alt={words.picture} width={200} height={200} />
      <p>
        {words.byHand} <code className="phone-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Failure error={confirm.error} otherwise={words.noNetwork} />
      <Form layout="vertical" requiredMark={false} onFinish={confirm.mutate}>
        <Form.Item name="code" label={words.firstCode} rules={[{ required: true, message: words.needCode }]}>
          <Input autoComplete="one-time-code" inputMode="numeric" autoFocus maxLength={7} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
          {words.confirm}
        </Button>
      </Form>
    </>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useWords(PHONE)
  // Not the button: whoever pressed Enter twice would never have seen them.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="recovery-title">
      <h2 id="recovery-title" ref={heading} tabIndex={-1}>
        {words.keepTitle}
      </h2>
      <p>{words.keepLead}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" block onClick={onDone}>
        {words.kept}
      </Button>
    </section>
  )
}
