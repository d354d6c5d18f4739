import type { CaseActionType } from '../../../data/case-actions.ts'
import type { Words } from '../../../kit/language.tsx'
import type { Values } from './action-fields.ts'

type Ask = Partial<Record<CaseActionType, (values: Values) => string | undefined>>
const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** What is asked once before an act that is public or cannot be taken back; it names the consequence. */
export const CONFIRM_WORDS: Words<Ask> = {
  zh: {
    DeclineCase: () => '确定不予受理？这件事到此结束，居民会看到理由和去处。',
    MergeCase: () => '确定并案？这件事不再单独办理，不能撤销；说事人都会转到那一件。',
    ArbitrateCase: () => '确定这样裁定？该单位不能再退回。',
    EscalateCase: (values) =>
      values.double === true ? '上一级中心和包联领导会同时收到，确定上报？' : undefined,
    TakeUpCase: () => '这件事会从对方手中转到本中心，对方会收到通知，记录保留。确定接办？',
    WhistleUp: (values) =>
      `${countOf(values.units)} 个单位会马上收到通知，到场情况双方都要接受评价。确定吹哨？`,
    CancelPart: () => '取消后该单位不再负责这一部分。确定取消？',
    NoteProgress: (values) =>
      values.toReporter === true ? '说事人会一字不差地收到这段话。写了别人的个人信息吗？' : undefined,
    CloseCase: (values) =>
      values.publish === true
        ? '公开后任何人都能看到上面的内容。请再看一遍：有没有姓名、电话、门牌号？'
        : undefined,
    CallBack: (values) =>
      values.reached === true && (values.solved === false || values.satisfied === false)
        ? '没有解决或不满意的，会自动退回重办并计入返工。确定这样记？'
        : undefined,
    ReopenCase: () => '会退给原经办单位重新办理，并计入返工。确定重办？',
    SuperviseCase: () => '承办单位会收到督办，记录一直保留。确定督办？',
  },
  en: {
    DeclineCase: () => 'Decline it? The case ends here; the resident sees the reason and where to go.',
    MergeCase: () =>
      'Merge it? It ends as a case of its own and cannot be split again; the reporters move over.',
    ArbitrateCase: () => 'Decide so? The unit cannot return it any more.',
    EscalateCase: (values) =>
      values.double === true
        ? 'The upper centre and the liaison leader are told at once. Escalate it?'
        : undefined,
    TakeUpCase: () => 'It leaves the hands it is in; they are told, and it stays on record. Take it up?',
    WhistleUp: (values) =>
      `${countOf(values.units)} unit(s) are told at once, and both sides are judged by who comes. Call them?`,
    CancelPart: () => 'The unit is no longer responsible for this part. Cancel it?',
    NoteProgress: (values) =>
      values.toReporter === true
        ? 'The reporters get this word for word. Is anybody else’s personal data in it?'
        : undefined,
    CloseCase: (values) =>
      values.publish === true
        ? 'Anyone will be able to read the text above. Look once more: any name, phone or door number?'
        : undefined,
    CallBack: (values) =>
      values.reached === true && (values.solved === false || values.satisfied === false)
        ? 'Not solved or not satisfied reopens the case by itself and counts as rework. Write it down so?'
        : undefined,
    ReopenCase: () => 'It goes back to the same handler and counts as rework. Reopen it?',
    SuperviseCase: () => 'The holder is told, and it stays on record. Put it under supervision?',
  },
}
