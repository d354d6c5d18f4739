import { describe, expect, it } from 'vitest'
import { draftStep, fieldOf, type Draft } from './draft.ts'
import {
  forgetDraft,
  forgetInterrupted,
  interruptedForm,
  keepDraft,
  markInterrupted,
  restoreDraft,
  type Keeper,
} from './kept-draft.ts'

const fresh: Draft = { commandId: 'c1', values: {}, phase: 'typing', uploads: 0, tried: false }
const filled: Draft = { ...fresh, values: { reason: '不归我们管' } }

const RETURN = { person: 'li', caseId: 'case', action: 'ReturnCase' }

function memory(): Keeper & { all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  }
}

describe('an opened form', () => {
  it('names what is missing only after an attempt', () => {
    const pressed = draftStep(fresh, { type: 'pressed', complete: false, asks: true })
    expect(pressed).toMatchObject({ phase: 'typing', tried: true })
  })

  it('asks once before what cannot be taken back, and goes at the second press', () => {
    const asking = draftStep(filled, { type: 'pressed', complete: true, asks: true })
    expect(asking.phase).toBe('asking')
    expect(draftStep(asking, { type: 'went-back' }).phase).toBe('typing')
    expect(draftStep(asking, { type: 'pressed', complete: true, asks: true }).phase).toBe('sending')
    expect(draftStep(filled, { type: 'pressed', complete: true, asks: false }).phase).toBe('sending')
  })

  it('keeps its command through a refusal, a lost network and more typing', () => {
    let draft = draftStep(filled, { type: 'pressed', complete: true, asks: false })
    draft = draftStep(draft, { type: 'unreachable' })
    expect(draft).toMatchObject({ phase: 'unsent', commandId: 'c1', values: filled.values })
    draft = draftStep(draft, { type: 'pressed', complete: true, asks: true })
    expect(draft.phase).toBe('sending')
    draft = draftStep(draft, { type: 'refused', refusal: { message: '请写明理由', field: 'reason' } })
    expect(draft).toMatchObject({ phase: 'typing', commandId: 'c1', refusal: { field: 'reason' } })
    draft = draftStep(draft, { type: 'typed', name: 'reason', value: '依据清单' })
    expect(draft.commandId).toBe('c1')
    expect(draft.refusal).toBeUndefined()
  })

  it('keeps a refusal until its own field is touched', () => {
    const refused = draftStep(filled, {
      type: 'refused',
      refusal: { message: '太长', field: 'parts.2.task' },
    })
    expect(fieldOf(refused.refusal!)).toBe('parts')
    expect(draftStep(refused, { type: 'typed', name: 'lead', value: 'u' }).refusal).toBeDefined()
    expect(draftStep(refused, { type: 'typed', name: 'parts', value: [] }).refusal).toBeUndefined()
  })

  it('takes no typing and no second press while it is on its way', () => {
    const sending: Draft = { ...filled, phase: 'sending' }
    expect(draftStep(sending, { type: 'typed', name: 'reason', value: '' })).toBe(sending)
    expect(draftStep(sending, { type: 'pressed', complete: true, asks: false })).toBe(sending)
  })

  it('adds a photo to what is there when its upload ends', () => {
    const add = (id: string) => ({
      type: 'changed' as const,
      name: 'evidence',
      change: (value: unknown) => [...((value as string[] | undefined) ?? []), id],
    })
    expect(draftStep(draftStep(fresh, add('a')), add('b')).values.evidence).toEqual(['a', 'b'])
  })

  it('waits for a photo that is still on its way, and then names what is missing, asks or goes', () => {
    const pressed = { type: 'pressed', complete: false, asks: true } as const
    let draft = draftStep(draftStep(filled, { type: 'upload-began' }), { type: 'upload-began' })
    draft = draftStep(draft, pressed)
    expect(draft).toMatchObject({ phase: 'waiting', uploads: 2, tried: false })
    // Words typed meanwhile travel along.
    draft = draftStep(draft, { type: 'typed', name: 'note', value: '已修好' })
    draft = draftStep(draft, { type: 'changed', name: 'evidence', change: () => ['a'] })
    draft = draftStep(draft, { type: 'upload-ended', kept: true })
    expect(draft).toMatchObject({ phase: 'waiting', uploads: 1, values: { note: '已修好', evidence: ['a'] } })
    draft = draftStep(draft, { type: 'upload-ended', kept: true })
    expect(draft).toMatchObject({ phase: 'waiting', uploads: 0 })
    expect(draftStep(draft, pressed)).toMatchObject({ phase: 'typing', tried: true })
    expect(draftStep(draft, { ...pressed, complete: true })).toMatchObject({ phase: 'asking' })
    expect(draftStep(draft, { ...pressed, complete: true, asks: false })).toMatchObject({ phase: 'sending' })
  })

  it('does not go without a photo that failed, nor after somebody thought better of it', () => {
    const uploading = draftStep(filled, { type: 'upload-began' })
    const waiting = draftStep(uploading, { type: 'pressed', complete: true, asks: false })
    expect(draftStep(waiting, { type: 'upload-ended', kept: false })).toMatchObject({
      phase: 'typing',
      uploads: 0,
    })
    const back = draftStep(waiting, { type: 'went-back' })
    expect(draftStep(back, { type: 'upload-ended', kept: true }).phase).toBe('typing')
  })

  it('asks anew if a photo is added while it asks', () => {
    const asking: Draft = { ...filled, phase: 'asking' }
    expect(draftStep(asking, { type: 'upload-began' })).toMatchObject({ phase: 'typing', uploads: 1 })
  })

  it('starts anew with another command once it was cleared', () => {
    const cleared = draftStep(filled, { type: 'cleared', commandId: 'c2', values: {} })
    expect(cleared).toEqual({ commandId: 'c2', values: {}, phase: 'typing', uploads: 0, tried: false })
  })
})

describe('a form that is left', () => {
  it('comes back with its words and its command', () => {
    const keeper = memory()
    keepDraft(keeper, RETURN, filled)
    expect(restoreDraft(keeper, RETURN)).toMatchObject({
      commandId: 'c1',
      values: filled.values,
    })
    expect(restoreDraft(keeper, { ...RETURN, action: 'SignCase' })).toBeUndefined()
    forgetDraft(keeper, RETURN)
    expect(restoreDraft(keeper, RETURN)).toBeUndefined()
  })

  it('is not for whoever signs in next on the same machine', () => {
    const keeper = memory()
    keepDraft(keeper, RETURN, filled)
    expect(restoreDraft(keeper, { ...RETURN, person: 'wang' })).toBeUndefined()
    expect(restoreDraft(keeper, RETURN)).toBeDefined()
  })

  it('is opened again once for its own writer after the session ended', () => {
    const keeper = memory()
    markInterrupted(keeper, RETURN)
    expect(interruptedForm(keeper, { ...RETURN, person: 'wang' })).toBeUndefined()
    expect(interruptedForm(keeper, { ...RETURN, caseId: 'other' })).toBeUndefined()
    expect(interruptedForm(keeper, RETURN)).toBe('ReturnCase')
    forgetInterrupted(keeper, RETURN)
    expect(interruptedForm(keeper, RETURN)).toBeUndefined()
  })

  it('counts as not sent if the page went away while it was on its way', () => {
    const keeper = memory()
    keepDraft(keeper, RETURN, { ...filled, phase: 'sending' })
    expect(restoreDraft(keeper, RETURN)?.phase).toBe('unsent')
  })

  it('survives broken storage', () => {
    const broken: Keeper = {
      getItem: () => '{',
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => {
        throw new Error('forbidden')
      },
    }
    expect(restoreDraft(broken, RETURN)).toBeUndefined()
    expect(() => keepDraft(broken, RETURN, filled)).not.toThrow()
    expect(() => forgetDraft(broken, RETURN)).not.toThrow()
  })
})
