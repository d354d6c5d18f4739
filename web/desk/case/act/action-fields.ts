import type { CasePage } from '../../../../contract/case-page.ts'
import type { CaseActionType } from '../../../data/case-actions.ts'
import type { FieldWord } from './field-words.ts'

/** What was typed into a form, as JSON so that it survives in the browser's storage. */
export type Values = Record<string, unknown>

export type FieldKind =
  | 'text'
  | 'line'
  | 'tick'
  | 'yes-no'
  | 'exit'
  | 'answer'
  | 'matter'
  | 'area'
  | 'unit'
  | 'units'
  | 'parts'
  | 'part'
  | 'whistle'
  | 'similar'
  | 'earlier'
  | 'photos'
  | 'moment'
  | 'day'
  | 'amount'
  | 'conditions'
  | 'report'

/** What of a case decides which fields its forms have. */
export type Known = Pick<CasePage, 'escalatedBy' | 'conditions'>

/** One field of a form; `name` is that of the contract, by which a refusal finds it. */
export interface Field {
  name: string
  kind: FieldKind
  /** Its words; those of its name, if left out. */
  word?: FieldWord
  required?: boolean
  /** Shown (and sent) only then. */
  shown?: (values: Values, known: Known) => boolean
  /** Which of the parts may be named. */
  parts?: (part: CasePage['parts'][number]) => boolean
}

/** Exits for which the resident must be told where to go; the same as in `domain/case/decline-exit.ts` (tested). */
export const EXITS_WITH_PLACE: ReadonlySet<unknown> = new Set([
  'emergency_line',
  'statutory_route',
  'outside_duties',
])

const reason: Field = { name: 'reason', kind: 'text', required: true }
const note: Field = { name: 'note', kind: 'text' }
const to: Field = { name: 'to', kind: 'unit', word: 'toUnit', required: true }

/** A unit that sent the case up is told why it gets it back; the same as in `domain/case/decide/routing.ts`. */
const givesBack = (values: Values, { escalatedBy }: Known): boolean =>
  escalatedBy.some((unit) => unit === values.to)

/** The forms of all actions, field by field. */
export const ACTION_FIELDS: Record<CaseActionType, Field[]> = {
  AcceptCase: [{ name: 'matter', kind: 'matter', required: true }],
  DeclineCase: [
    { name: 'exit', kind: 'exit', required: true },
    { name: 'whereToGo', kind: 'line', required: true, shown: (v) => EXITS_WITH_PLACE.has(v.exit) },
    { name: 'earlier', kind: 'earlier', required: true, shown: (v) => v.exit === 'repeat' },
    { ...reason, word: 'reasonTold' },
  ],
  CorrectMatter: [{ name: 'matter', kind: 'matter', required: true }, reason],
  CorrectPlace: [{ name: 'area', kind: 'area', required: true }, reason],
  MergeCase: [{ name: 'into', kind: 'similar', required: true }],
  DispatchCase: [
    to,
    { ...note, word: 'noteGiveBack', required: true, shown: givesBack },
    { ...note, shown: (v, known) => !givesBack(v, known) },
  ],
  SignCase: [],
  ReturnCase: [{ ...reason, word: 'reasonReturn' }],
  AskArbitration: [reason],
  ArbitrateCase: [to, reason],
  EscalateCase: [reason, { name: 'double', kind: 'tick' }],
  DelegateCase: [to, reason],
  TakeUpCase: [{ ...reason, word: 'reasonTakeUp' }],
  StartJointHandling: [
    { name: 'lead', kind: 'unit', required: true },
    { name: 'parts', kind: 'parts', required: true },
  ],
  SignPart: [{ name: 'part', kind: 'part', required: true, parts: (p) => p.mine && p.status === 'waiting' }],
  FinishPart: [
    { name: 'part', kind: 'part', required: true, parts: (p) => p.mine && p.status === 'signed' },
    { ...note, word: 'noteDone', required: true },
    { name: 'evidence', kind: 'photos' },
  ],
  ReturnPart: [
    {
      name: 'part',
      kind: 'part',
      required: true,
      parts: (p) => p.mine && (p.status === 'waiting' || p.status === 'signed'),
    },
    reason,
  ],
  ReassignPart: [
    { name: 'part', kind: 'part', required: true, parts: (p) => p.status === 'returned' },
    { name: 'unit', kind: 'unit', required: true },
  ],
  CancelPart: [
    {
      name: 'part',
      kind: 'part',
      required: true,
      parts: (p) => p.status !== 'finished' && p.status !== 'cancelled',
    },
    reason,
  ],
  WhistleUp: [
    { name: 'units', kind: 'units', required: true },
    { name: 'spot', kind: 'line', required: true },
    { name: 'meetAt', kind: 'moment', required: true },
    { ...reason, word: 'reasonWhistle' },
  ],
  AnswerWhistle: [
    { name: 'whistle', kind: 'whistle', required: true },
    { name: 'answer', kind: 'answer', required: true },
    { ...note, word: 'noteExplain', required: true, shown: (v) => v.answer === 'explained' },
    { ...note, shown: (v) => v.answer === 'present' },
  ],
  NoteProgress: [
    { name: 'text', kind: 'text', required: true },
    { name: 'toReporter', kind: 'tick' },
    { name: 'files', kind: 'photos' },
  ],
  AskExtension: [{ name: 'amount', kind: 'amount', required: true }, reason],
  GrantExtension: [note],
  RefuseExtension: [reason],
  AskSuspension: [
    { name: 'until', kind: 'day', required: true },
    { ...reason, word: 'reasonTold' },
  ],
  SuspendCase: [note],
  RefuseSuspension: [reason],
  ResumeCase: [note],
  ResolveCase: [
    { ...note, word: 'noteSolved', required: true },
    { name: 'evidence', kind: 'photos' },
    {
      name: 'noPhotoReason',
      kind: 'line',
      required: true,
      shown: (v) => !Array.isArray(v.evidence) || v.evidence.length === 0,
    },
  ],
  VerifyCase: [{ name: 'ticked', kind: 'conditions', required: true }, note],
  FailVerification: [{ name: 'unmet', kind: 'conditions' }, reason],
  CloseCase: [
    { name: 'publish', kind: 'tick' },
    { name: 'publicSummary', kind: 'text', required: true, shown: (v) => v.publish === true },
    note,
  ],
  CallBack: [
    { name: 'report', kind: 'report', required: true },
    { name: 'reached', kind: 'yes-no', required: true },
    { name: 'solved', kind: 'yes-no', required: true, shown: (v) => v.reached === true },
    { name: 'satisfied', kind: 'yes-no', required: true, shown: (v) => v.reached === true },
    note,
  ],
  ReopenCase: [reason],
  UrgeCase: [note],
  SuperviseCase: [
    { ...note, word: 'noteSupervise', required: true },
    { name: 'answerBy', kind: 'moment' },
  ],
}

/** The fields that are shown for these values. */
export function shownFields(action: CaseActionType, values: Values, known: Known): Field[] {
  return ACTION_FIELDS[action].filter((field) => field.shown?.(values, known) ?? true)
}
