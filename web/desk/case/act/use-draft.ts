import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import type { CasePage } from '../../../../contract/case-page.ts'
import { sendCaseAction, type CaseActionType } from '../../../data/case-actions.ts'
import { CASE_LISTS, casePageKey } from '../../../data/cases.ts'
import { Problem } from '../../../data/client.ts'
import { tellOwn } from '../../../data/live.ts'
import { useLanguage } from '../../../kit/language.tsx'
import { bodyOf, faultsOf } from './action-body.ts'
import { CONFIRM_WORDS } from './confirm-words.ts'
import { draftStep, type Draft, type DraftStep } from './draft.ts'
import { forgetDraft, keepDraft, restoreDraft } from './kept-draft.ts'
import { startValues } from './start-values.ts'
import { newId } from '../../../data/new-id.ts'

interface OpenDraft {
  draft: Draft
  step: (step: DraftStep) => void
  /** Pressed the button of the form. */
  press: () => void
  /** Something was typed that is worth keeping. */
  typed: boolean
}

/** An opened form that outlives closing, failing and reloading, and sends itself at most once. */
export function useDraft(
  action: CaseActionType,
  page: CasePage,
  person: string,
  onDone: (page: CasePage | undefined) => void,
): OpenDraft {
  const client = useQueryClient()
  const { language } = useLanguage()
  const [draft, step] = useReducer(draftStep, undefined, () => openDraft(action, page, person))
  const [start] = useState(() => JSON.stringify(startValues(action, page)))
  const done = useRef(false)
  const typed = JSON.stringify(draft.values) !== start

  useEffect(() => {
    if (!done.current) keepDraft(sessionStorage, { person, caseId: page.id, action }, draft)
  }, [draft, person, page.id, action])

  // Sent from here and not from the press: a form that is asked about goes by its second press.
  const sending = draft.phase === 'sending'
  const send = useEffectEvent(async () => {
    try {
      const fresh = await sendCaseAction(page.id, bodyOf(action, draft.commandId, draft.values, page))
      done.current = true
      forgetDraft(sessionStorage, { person, caseId: page.id, action })
      if (fresh) client.setQueryData(casePageKey(page.id), fresh)
      onDone(fresh)
      tellOwn([page.id])
      // A list that nobody has before them learns of it when it is opened again.
      void client.invalidateQueries({ queryKey: CASE_LISTS, refetchType: 'none' })
    } catch (error) {
      if (error instanceof Problem && error.status < 500) {
        step({
          type: 'refused',
          refusal: { message: error.message, field: error.field, signedOut: error.status === 401 },
        })
        // It may have moved on meanwhile: show what is allowed now.
        if (error.status === 409 || error.status === 403) {
          void client.invalidateQueries({ queryKey: casePageKey(page.id) })
        }
      } else {
        step({ type: 'unreachable' })
      }
    }
  })
  useEffect(() => {
    if (sending) void send()
  }, [sending])

  const press = () => {
    step({
      type: 'pressed',
      complete: Object.keys(faultsOf(action, draft.values, page)).length === 0,
      asks: CONFIRM_WORDS[language][action]?.(draft.values) !== undefined,
    })
  }

  // The last photo is there: what was pressed before goes on, with it.
  const goOn = useEffectEvent(press)
  const ready = draft.phase === 'waiting' && draft.uploads === 0
  useEffect(() => {
    if (ready) goOn()
  }, [ready])

  return { draft, step, typed, press }
}

function openDraft(action: CaseActionType, page: CasePage, person: string): Draft {
  return (
    restoreDraft(sessionStorage, { person, caseId: page.id, action }) ?? {
      commandId: newId(),
      values: startValues(action, page),
      phase: 'typing',
      uploads: 0,
      tried: false,
    }
  )
}
