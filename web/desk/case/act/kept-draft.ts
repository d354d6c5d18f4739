import type { Draft } from './draft.ts'
import type { Values } from './action-fields.ts'

/** Part of `Storage`, so that it can be tested without a browser. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Who wrote: what one person began is never shown to whoever signs in next in the same tab. */
export interface Writer {
  person: string
  caseId: string
}

/** Whose form of which action. */
export interface DraftOf extends Writer {
  action: string
}

const keyOf = ({ person, caseId, action }: DraftOf) => `draft:${person}:${caseId}:${action}`
const interruptedKey = ({ person, caseId }: Writer) => `interrupted:${person}:${caseId}`

/** The form as it was left, if it was; one that was being sent counts as not sent, its id makes sending again safe. */
export function restoreDraft(keeper: Keeper, of: DraftOf): Draft | undefined {
  try {
    const kept = keeper.getItem(keyOf(of))
    if (kept === null) return undefined
    const { commandId, values, sent } = JSON.parse(kept) as {
      commandId: string
      values: Values
      sent: boolean
    }
    return { commandId, values, phase: sent ? 'unsent' : 'typing', uploads: 0, tried: false }
  } catch {
    return undefined
  }
}

export function keepDraft(keeper: Keeper, of: DraftOf, draft: Draft): void {
  const sent = draft.phase === 'sending' || draft.phase === 'unsent'
  try {
    keeper.setItem(keyOf(of), JSON.stringify({ commandId: draft.commandId, values: draft.values, sent }))
  } catch {
    // Storage is full or forbidden: the open form still holds everything.
  }
}

export function forgetDraft(keeper: Keeper, of: DraftOf): void {
  forget(keeper, keyOf(of))
}

/** The session ended over this open form: it opens by itself once its writer has signed in again. */
export function markInterrupted(keeper: Keeper, of: DraftOf): void {
  try {
    keeper.setItem(interruptedKey(of), of.action)
  } catch {
    // Then it is opened by hand, and is as it was left.
  }
}

/** The action whose form was open when the session of this person ended. */
export function interruptedForm(keeper: Keeper, writer: Writer): string | undefined {
  try {
    return keeper.getItem(interruptedKey(writer)) ?? undefined
  } catch {
    return undefined
  }
}

export function forgetInterrupted(keeper: Keeper, writer: Writer): void {
  forget(keeper, interruptedKey(writer))
}

function forget(keeper: Keeper, key: string): void {
  try {
    keeper.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}
