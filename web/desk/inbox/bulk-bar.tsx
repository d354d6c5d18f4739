import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import type { CaseListItem } from '../../../contract/case-list.ts'
import type { BulkActionBody } from '../../../contract/case-action.ts'
import { sendBulkAction } from '../../data/case-actions.ts'
import { isSessionOver, Problem } from '../../data/client.ts'
import { tellOwn } from '../../data/live.ts'
import { useStayWhileOpen } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { SignInHere } from '../login/sign-in-here.tsx'
import { BULK, INBOX } from './words.ts'
import { newId } from '../../data/new-id.ts'

/** What can be done to many at once, and what a case must wait for to be among them. */
const BULK_ACTIONS = [
  { type: 'AcceptCase', why: 'review' },
  { type: 'DispatchCase', why: 'dispatch' },
  { type: 'SignCase', why: 'sign' },
] as const

interface Asked {
  body: BulkActionBody
  /** As they stood when it was asked: a case that is done leaves the list, and with it the chosen ones. */
  items: readonly CaseListItem[]
}

/** The selected cases: what may be done with all of them, once asked, and what came of it. */
export function BulkBar({ chosen, onClear }: { chosen: readonly CaseListItem[]; onClear: () => void }) {
  const [asked, setAsked] = useState<Asked>()
  return (
    <>
      {chosen.length > 0 && (
        <BulkChoice
          chosen={chosen}
          onClear={onClear}
          onAsk={(type, items) =>
            // Made once for this asking: pressing again after a lost network does nothing twice.
            setAsked({ body: { type, cases: items.map(({ id }) => ({ id, commandId: newId() })) }, items })
          }
        />
      )}
      {asked && (
        <BulkDialog
          {...asked}
          onClose={(done) => {
            setAsked(undefined)
            if (done) onClear()
          }}
        />
      )}
    </>
  )
}

function BulkChoice({
  chosen,
  onClear,
  onAsk,
}: {
  chosen: readonly CaseListItem[]
  onClear: () => void
  onAsk: (type: BulkActionBody['type'], items: readonly CaseListItem[]) => void
}) {
  const words = useWords(INBOX)
  const bulk = useWords(BULK)
  return (
    <div className="bulk" role="region" aria-label={words.selected(chosen.length)}>
      <span>{words.selected(chosen.length)}</span>
      {BULK_ACTIONS.map(({ type, why }) => {
        const fitting = chosen.filter((item) => item.why === why).slice(0, 100)
        return fitting.length === 0 ? null : (
          <Button key={type} type="primary" onClick={() => onAsk(type, fitting)}>
            {bulk[type](fitting.length)}
          </Button>
        )
      })}
      <Button type="link" onClick={onClear}>
        {words.unselect}
      </Button>
    </div>
  )
}

function BulkDialog({ body, items, onClose }: Asked & { onClose: (done: boolean) => void }) {
  const words = useWords(BULK)
  const count = body.cases.length
  useStayWhileOpen()
  const send = useMutation({
    mutationFn: () => sendBulkAction(body),
    onSuccess: () => tellOwn(body.cases.map(({ id }) => id)),
  })
  const answer = send.data
  const itemOf = (id: string) => items.find((item) => item.id === id)
  return (
    <Modal
      open
      title={words[body.type](count)}
      onCancel={() => onClose(answer !== undefined)}
      closable={!send.isPending}
      footer={
        answer ? (
          <Button type="primary" onClick={() => onClose(true)}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{words.cancel}</Button>
            <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
              {words.go}
            </Button>
          </>
        )
      }
    >
      {isSessionOver(send.error) && <SignInHere />}
      {send.isError && !isSessionOver(send.error) && (
        <Alert
          type="error"
          role="alert"
          title={send.error instanceof Problem ? send.error.message : words.unsent}
        />
      )}
      {answer ? (
        <div role="status">
          <p>{words.done(answer.done.length)}</p>
          {answer.refused.length > 0 && (
            <>
              <p>{words.refused(answer.refused.length)}</p>
              <ul>
                {answer.refused.map(({ id, title }) => (
                  <li key={id}>
                    {itemOf(id)?.number} {itemOf(id)?.matter.name}: {title}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : (
        <p>{words[`${body.type}Ask`](count)}</p>
      )}
    </Modal>
  )
}
