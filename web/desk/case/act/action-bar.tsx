import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CasePage } from '../../../../contract/case-page.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import { isSignedOut, useMe } from '../../../data/me.ts'
import { ENDED_STATUSES, STATUS_WORDS } from '../../../kit/case-words.ts'
import { KeyHint } from '../../../kit/key-hint.tsx'
import { useLanguage, useWords } from '../../../kit/language.tsx'
import { useKeys, type Keys } from '../../../kit/use-keys.ts'
import { CASE } from '../case-section-words.ts'
import { ActionForm } from './action-form.tsx'
import { ACTION_KEYS, shownActions } from './action-keys.ts'
import { ACTION_WORDS } from './action-words.ts'
import { FORM_WORDS } from './field-words.ts'
import { forgetInterrupted, interruptedForm, markInterrupted } from './kept-draft.ts'
import './act.css'

/** So many buttons stand in the open; the others are one press (or their letter) away. */
const IN_THE_OPEN = window.matchMedia('(width <= 640px)').matches ? 3 : 5
/** Said about a case rather than done with it: never the obvious next step. */
const ASIDE: ReadonlySet<CaseActionType> = new Set([
  'NoteProgress',
  'WhistleUp',
  'CancelPart',
  'UrgeCase',
  'SuperviseCase',
  'ReopenCase',
])
const ENDED: ReadonlySet<string> = new Set(ENDED_STATUSES)

/** What is allowed now: each action a button with its letter; its form opens above the buttons. */
export function ActionBar({ page }: { page: CasePage }) {
  const words = useWords(CASE)
  const form = useWords(FORM_WORDS)
  const said = useWords(ACTION_WORDS)
  const statuses = useWords(STATUS_WORDS)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const person = useMe().data?.person ?? ''
  const [all, setAll] = useState(false)
  const [told, setTold] = useState<'kept' | { done: CaseActionType }>()
  const bar = useRef<HTMLDivElement>(null)
  const allowed = shownActions(page.allowedActions)
  const [open, setOpen] = useState(() => {
    const left = interruptedForm(sessionStorage, { person, caseId: page.id })
    return allowed.find((action) => action === left)
  })
  const shown = all || allowed.length <= IN_THE_OPEN + 1 ? allowed : allowed.slice(0, IN_THE_OPEN)

  // The session may end over an open form: after signing in it stands there again.
  useEffect(() => {
    forgetInterrupted(sessionStorage, { person, caseId: page.id })
    return () => {
      if (open !== undefined && isSignedOut(client)) {
        markInterrupted(sessionStorage, { person, caseId: page.id, action: open })
      }
    }
  }, [client, person, page.id, open])

  const start = (action: CaseActionType) => {
    setTold(undefined)
    setOpen(action)
  }
  const keys: Keys = Object.fromEntries(allowed.map((action) => [ACTION_KEYS[action], () => start(action)]))
  useKeys(keys, open === undefined)

  // Back to the buttons, so that the keyboard goes on from where it was.
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && open === undefined) bar.current?.focus({ preventScroll: true })
    wasOpen.current = open !== undefined
  }, [open])

  const happened = (action: CaseActionType, fresh: CasePage | undefined) => {
    setOpen(undefined)
    setAll(false)
    if (!fresh) return void message.success(said[action].done)
    setTold({ done: action })
  }
  const outcome = (action: CaseActionType): string => {
    // As it is now: a case that was accepted may go on by the catalogue's rule a moment later.
    const status = statuses[page.status]
    const where = ENDED.has(page.status) ? form.whereEnded(status) : form.where(page.holder.name, status)
    return [said[action].done, where].join(language === 'zh' ? '' : ' ')
  }

  return (
    <div className="acts" role="region" aria-label={words.now}>
      {open !== undefined && (
        <ActionForm
          key={`${page.id} ${open}`}
          action={open}
          page={page}
          person={person}
          onClose={(typed) => {
            setOpen(undefined)
            setTold(typed ? 'kept' : undefined)
          }}
          onDone={(fresh) => happened(open, fresh)}
        />
      )}
      <p role="status" className={told ? `acts-said${told === 'kept' ? ' faint' : ''}` : 'visually-hidden'}>
        {told === undefined ? '' : told === 'kept' ? form.kept : outcome(told.done)}
      </p>
      {open === undefined && (
        <div className="acts-bar" ref={bar} tabIndex={-1}>
          {allowed.length === 0 && (
            <span className="faint">{ENDED.has(page.status) ? words.nothingEnded : words.nothing}</span>
          )}
          {shown.map((action, index) => (
            <Button
              key={action}
              type={index === 0 && !ASIDE.has(action) ? 'primary' : 'default'}
              onClick={() => start(action)}
            >
              {said[action].label}
              <KeyHint>{ACTION_KEYS[action]}</KeyHint>
            </Button>
          ))}
          {allowed.length > shown.length && (
            <Button aria-expanded={false} onClick={() => setAll(true)}>
              {words.more} ({allowed.length - shown.length})
            </Button>
          )}
          {all && allowed.length > IN_THE_OPEN + 1 && (
            <Button type="link" aria-expanded onClick={() => setAll(false)}>
              {words.fold}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
