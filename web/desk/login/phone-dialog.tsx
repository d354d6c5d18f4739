import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useLogout } from '../../data/me.ts'
import { useSwitchPhoneOff } from '../../data/second-factor.ts'
import { useWords } from '../../kit/language.tsx'
import { DemoBanner } from '../shell/demo-banner.tsx'
import { Failure } from './failure.tsx'
import { PHONE } from './phone-words.ts'
import { SetUpPhone } from './set-up-phone.tsx'
import './login.css'

/** From the menu: sets up the code of the phone, or switches it off. */
export function PhoneDialog({ on, onDone }: { on: boolean; onDone: () => void }) {
  const words = useWords(PHONE)
  const client = useQueryClient()
  const finish = () => {
    void client.invalidateQueries({ queryKey: ['me'] })
    onDone()
  }
  return (
    <Modal
      open
      title={words.title}
      footer={null}
      onCancel={finish}
      destroyOnHidden
      mask={{ closable: false }}
      className="own-dialog"
    >
      {on ? <SwitchOff onDone={finish} /> : <SetUpPhone lead={words.offLead} onDone={finish} />}
    </Modal>
  )
}

/** Instead of the desk, for administrators of a city that asks for it. */
export function PhoneNeeded() {
  const words = useWords(PHONE)
  const logout = useLogout()
  const client = useQueryClient()
  return (
    <>
      <DemoBanner />
      <main className="door">
        <h1>{words.title}</h1>
        <SetUpPhone lead={words.needed} onDone={() => void client.invalidateQueries({ queryKey: ['me'] })} />
        <p className="door-other">
          <Button type="link" onClick={() => logout.mutate()}>
            {words.back}
          </Button>
        </p>
      </main>
    </>
  )
}

function SwitchOff({ onDone }: { onDone: () => void }) {
  const words = useWords(PHONE)
  const { message } = App.useApp()
  const off = useSwitchPhoneOff()
  const done = () => {
    void message.success(words.offDone)
    onDone()
  }
  return (
    <>
      <p>{words.onLead}</p>
      <Failure error={off.error} otherwise={words.noNetwork} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: { password: string; code: string }) => off.mutate(typed, { onSuccess: done })}
      >
        <Form.Item
          name="password"
          label={words.password}
          rules={[{ required: true, message: words.needPassword }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="code" label={words.code} rules={[{ required: true, message: words.needCode }]}>
          <Input autoComplete="one-time-code" autoCapitalize="off" maxLength={40} />
        </Form.Item>
        <Button danger htmlType="submit" block loading={off.isPending}>
          {words.off}
        </Button>
      </Form>
    </>
  )
}
