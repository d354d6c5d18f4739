import type { CaseActionType } from '../../../data/case-actions.ts'

/**
 * The letter of each action. Letters are shared only by actions that are never allowed at the same time (a test compares
 * with the domain's table); j, k, x, o and q belong to the list.
 */
export const ACTION_KEYS: Record<CaseActionType, string> = {
  // at a centre
  AcceptCase: 'a',
  DeclineCase: 'd',
  DispatchCase: 'p',
  StartJointHandling: 't',
  DelegateCase: 'b',
  CorrectMatter: 'm',
  CorrectPlace: 'l',
  MergeCase: 'g',
  AskArbitration: 'i',
  ArbitrateCase: 'z',
  TakeUpCase: 'y',
  // in hand
  SignCase: 's',
  ResolveCase: 'c',
  ReturnCase: 'r',
  EscalateCase: 'e',
  AskExtension: 't',
  GrantExtension: 'g',
  RefuseExtension: 'z',
  AskSuspension: 's',
  SuspendCase: 'm',
  RefuseSuspension: 'i',
  ResumeCase: 'r',
  // joint handling
  SignPart: 'a',
  FinishPart: 'f',
  ReturnPart: 'b',
  ReassignPart: 'l',
  CancelPart: 'd',
  WhistleUp: 'w',
  AnswerWhistle: 'h',
  // finishing
  VerifyCase: 'c',
  FailVerification: 'f',
  CloseCase: 'c',
  CallBack: 'b',
  ReopenCase: 'r',
  // at any time
  NoteProgress: 'n',
  UrgeCase: 'u',
  SuperviseCase: 'v',
}

/** Order in which the buttons stand: what moves the case on first, what sends it elsewhere last. */
export const ACTION_ORDER: readonly CaseActionType[] = [
  'AcceptCase',
  'DispatchCase',
  'SignCase',
  'ResolveCase',
  'VerifyCase',
  'CloseCase',
  'CallBack',
  'ArbitrateCase',
  'SignPart',
  'FinishPart',
  'AnswerWhistle',
  'GrantExtension',
  'SuspendCase',
  'ResumeCase',
  'StartJointHandling',
  'NoteProgress',
  'EscalateCase',
  'DelegateCase',
  'AskArbitration',
  'FailVerification',
  'ReassignPart',
  'WhistleUp',
  'AskExtension',
  'AskSuspension',
  'RefuseExtension',
  'RefuseSuspension',
  'CorrectMatter',
  'CorrectPlace',
  'ReturnPart',
  'ReturnCase',
  'CancelPart',
  'MergeCase',
  'DeclineCase',
  'TakeUpCase',
  'ReopenCase',
  'UrgeCase',
  'SuperviseCase',
]

/** What the server allows, as far as the desk has a form for it, in the order of the buttons. */
export function shownActions(allowed: readonly string[]): CaseActionType[] {
  return ACTION_ORDER.filter((action) => allowed.includes(action))
}
