import type { Values } from './action-fields.ts'

/** A refusal as it is shown: beside the field it names, or above the form. */
export interface ShownRefusal {
  message: string
  field?: string | undefined
  /** The session ended meanwhile: what was written is kept, and goes after signing in. */
  signedOut?: boolean
}

/**
 * One opened form. `commandId` stays the same until the action has happened, through refusals, lost networks and
 * reloads: whatever is sent again can never be done twice.
 */
export interface Draft {
  commandId: string
  values: Values
  /** `waiting`: pressed while photos are on their way; it goes on by itself when the last one is there. */
  phase: 'typing' | 'waiting' | 'asking' | 'sending' | 'unsent'
  /** Photos on their way. */
  uploads: number
  refusal?: ShownRefusal
  /** True after the first attempt: from then on missing fields are named. */
  tried: boolean
}

export type DraftStep =
  | { type: 'typed'; name: string; value: unknown }
  | { type: 'changed'; name: string; change: (value: unknown) => unknown }
  /** Pressed the button: names what is missing, asks once where it must, or goes. */
  | { type: 'pressed'; complete: boolean; asks: boolean }
  | { type: 'upload-began' }
  | { type: 'upload-ended'; kept: boolean }
  | { type: 'went-back' }
  | { type: 'refused'; refusal: ShownRefusal }
  | { type: 'unreachable' }
  | { type: 'cleared'; commandId: string; values: Values }

export function draftStep(draft: Draft, step: DraftStep): Draft {
  switch (step.type) {
    case 'typed':
      return draft.phase === 'sending'
        ? draft
        : typing(draft, { ...draft.values, [step.name]: step.value }, step.name)
    // Uploads end when they end: they may add to a form that is being asked about, not to one on its way.
    case 'changed':
      return draft.phase === 'sending'
        ? draft
        : typing(draft, { ...draft.values, [step.name]: step.change(draft.values[step.name]) }, step.name)
    case 'pressed': {
      if (draft.phase === 'sending') return draft
      const { refusal: _, ...rest } = draft
      // What is missing may be the very photo that is still on its way.
      if (draft.uploads > 0) return { ...rest, phase: 'waiting' }
      if (!step.complete) return { ...rest, phase: 'typing', tried: true }
      const asksNow = step.asks && draft.phase !== 'asking' && draft.phase !== 'unsent'
      return { ...rest, phase: asksNow ? 'asking' : 'sending', tried: true }
    }
    // A photo more is another form than the one that was asked about.
    case 'upload-began':
      return {
        ...draft,
        uploads: draft.uploads + 1,
        phase: draft.phase === 'asking' ? 'typing' : draft.phase,
      }
    // Without the photo it is not what was meant to be sent: the picker says what failed, the person decides.
    case 'upload-ended': {
      const stays = step.kept || draft.phase !== 'waiting'
      return { ...draft, uploads: Math.max(0, draft.uploads - 1), phase: stays ? draft.phase : 'typing' }
    }
    case 'went-back':
      return draft.phase === 'asking' || draft.phase === 'waiting' ? { ...draft, phase: 'typing' } : draft
    case 'refused':
      return { ...draft, phase: 'typing', refusal: step.refusal }
    case 'unreachable':
      return { ...draft, phase: 'unsent' }
    case 'cleared':
      return { ...draft, commandId: step.commandId, values: step.values, phase: 'typing', tried: false }
  }
}

function typing(draft: Draft, values: Values, name: string): Draft {
  const { refusal, ...rest } = draft
  // A refusal stays until the field it speaks of is touched.
  const answered = refusal === undefined || fieldOf(refusal) === undefined || fieldOf(refusal) === name
  const phase = draft.phase === 'waiting' ? 'waiting' : 'typing'
  return { ...rest, ...(answered ? {} : { refusal }), values, phase }
}

/** The field of the form that a refusal speaks of: `parts.2.task` belongs to `parts`. */
export function fieldOf(refusal: ShownRefusal): string | undefined {
  return refusal.field?.split('.')[0]
}
