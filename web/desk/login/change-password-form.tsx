import { Alert, App, Button, Form, Input, Modal } from 'antd'
import { Problem } from '../../data/client.ts'
import { useChangePassword } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { DemoBanner } from '../shell/demo-banner.tsx'
import { LOGIN } from './words.ts'
import './login.css'

/** One's own password: forced at the first signing in, or asked for from the menu. */
export function ChangePasswordForm({ forced = false, onDone }: { forced?: boolean; onDone?: () => void }) {
  const words = useWords(LOGIN)
  const { message } = App.useApp()
  const change = useChangePassword()
  const form = (
    <>
      {forced && <Alert type="info" title={words.forced} />}
      {change.isError && (
        <Alert
          type="error"
          role="alert"
          title={change.error instanceof Problem ? change.error.message : words.noNetwork}
        />
      )}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, next }: { current: string; next: string }) =>
          change.mutate(
            { current, next },
            {
              onSuccess: () => {
                void message.success(words.saved)
                onDone?.()
              },
            },
          )
        }
      >
        <Form.Item
          name="current"
          label={words.current}
          rules={[{ required: true, message: words.needPassword }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label={words.next}
          extra={words.rule}
          rules={[{ required: true, min: 10, message: words.rule }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={words.again}
          dependencies={['next']}
          rules={[
            { required: true, message: words.differs },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.differs)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {words.save}
        </Button>
      </Form>
    </>
  )
  if (forced) {
    return (
      <>
        <DemoBanner />
        <main className="door">
          <h1>{words.changeTitle}</h1>
          {form}
        </main>
      </>
    )
  }
  return (
    <Modal
      open
      title={words.changeTitle}
      footer={null}
      onCancel={onDone}
      destroyOnHidden
      className="own-dialog"
    >
      {form}
    </Modal>
  )
}
