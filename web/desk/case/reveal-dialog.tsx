import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { isSessionOver, Problem } from '../../data/client.ts'
import { revealIdentity } from '../../data/case-actions.ts'
import { useStayWhileOpen } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { SignInHere } from '../login/sign-in-here.tsx'
import { CASE } from './case-section-words.ts'
import { FORM_WORDS } from './act/field-words.ts'

const PURPOSES = ['call_back', 'ask_details', 'verify', 'visit', 'complaint'] as const
type Purpose = (typeof PURPOSES)[number]

/** Who spoke, behind a purpose: shown in this dialog only, gone when it is closed, and every look is logged. */
export function RevealDialog({
  caseId,
  report,
  onClose,
}: {
  caseId: string
  report: string
  onClose: () => void
}) {
  const words = useWords(CASE)
  const form = useWords(FORM_WORDS)
  const [purpose, setPurpose] = useState<Purpose>()
  const [note, setNote] = useState('')
  useStayWhileOpen()
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: (chosen: Purpose) => revealIdentity(caseId, { report, purpose: chosen, note: note.trim() }),
  })
  const found = reveal.data
  const lines = found
    ? ([
        [words.revealName, found.name],
        [words.revealPhone, found.phone],
        [words.revealAddress, found.address],
      ] as const)
    : []
  return (
    <Modal open title={words.revealTitle} footer={null} onCancel={onClose} destroyOnHidden>
      {found ? (
        <>
          <dl className="facts revealed">
            {lines.map(([label, value]) =>
              value === undefined || value === '' ? null : (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{label === words.revealPhone ? <a href={`tel:${value}`}>{value}</a> : value}</dd>
                </div>
              ),
            )}
          </dl>
          {lines.every(([, value]) => value === undefined || value === '') && <p>{words.revealNothing}</p>}
          <Button onClick={onClose}>{words.revealHide}</Button>
        </>
      ) : (
        <div className="reveal">
          <p>{words.revealAbout}</p>
          <Radio.Group
            aria-label={words.purpose}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as Purpose)}
            options={PURPOSES.map((value) => ({ value, label: words[value] }))}
          />
          <Input
            aria-label={words.revealNote}
            placeholder={words.revealNote}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {isSessionOver(reveal.error) && <SignInHere />}
          {reveal.isError && !isSessionOver(reveal.error) && (
            <Alert
              type="error"
              role="alert"
              title={reveal.error instanceof Problem ? reveal.error.message : form.unsent}
            />
          )}
          <div className="form-end">
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              type="primary"
              disabled={purpose === undefined}
              loading={reveal.isPending}
              onClick={() => purpose && reveal.mutate(purpose)}
            >
              {words.revealGo}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
