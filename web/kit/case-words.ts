import type { CaseListItem, CaseStatus, ClockView } from '../../contract/case-list.ts'
import { defineWords, type Words } from './language.tsx'

/** What colour and shape a status has; always shown together with its word. */
export type Tone = 'waiting' | 'in-hand' | 'late' | 'suspended' | 'done' | 'ended'

export const STATUS_TONES: Record<CaseStatus, Tone> = {
  reported: 'waiting',
  accepted: 'waiting',
  dispatched: 'waiting',
  handling: 'in-hand',
  returned: 'waiting',
  arbitrating: 'waiting',
  suspended: 'suspended',
  resolved: 'in-hand',
  verified: 'in-hand',
  closed: 'done',
  declined: 'ended',
  withdrawn: 'ended',
  merged: 'ended',
}

export const STATUS_WORDS: Words<Record<CaseStatus, string>> = defineWords(
  {
    reported: '待受理',
    accepted: '待派遣',
    dispatched: '待签收',
    handling: '办理中',
    returned: '已退回',
    arbitrating: '待裁定',
    suspended: '挂账',
    resolved: '待核查',
    verified: '待结案',
    closed: '已结案',
    declined: '不予受理',
    withdrawn: '已撤回',
    merged: '已并案',
  },
  {
    reported: 'To review',
    accepted: 'To dispatch',
    dispatched: 'To sign for',
    handling: 'In hand',
    returned: 'Returned',
    arbitrating: 'To arbitrate',
    suspended: 'Suspended',
    resolved: 'To verify',
    verified: 'To close',
    closed: 'Closed',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    merged: 'Merged',
  },
)

/** Statuses in which something is still owed, in the order of the way a case goes. */
export const OPEN_STATUSES = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'returned',
  'arbitrating',
  'suspended',
  'resolved',
  'verified',
] as const satisfies CaseStatus[]

export const ENDED_STATUSES = ['closed', 'declined', 'withdrawn', 'merged'] as const satisfies CaseStatus[]

export const STAGE_WORDS: Words<Record<ClockView['stage'], string>> = defineWords(
  {
    review: '受理',
    dispatch: '派遣',
    sign: '签收',
    handle: '办理',
    verify: '核查',
    close: '结案',
    total: '全程',
  },
  {
    review: 'review',
    dispatch: 'dispatch',
    sign: 'signing',
    handle: 'handling',
    verify: 'verifying',
    close: 'closing',
    total: 'the whole case',
  },
)

/** Why a case lies in the inbox: what it waits for from the reader. */
export const WHY_WORDS: Words<Record<CaseListItem['why'], string>> = defineWords(
  {
    review: '请受理',
    dispatch: '请派遣',
    sign: '请签收',
    handle: '请办理',
    verify: '请核查',
    close: '请结案',
    arbitrate: '请裁定',
    part: '协办部分待办',
    whistle: '请回应吹哨',
    extension: '延期待审批',
    suspension: '挂账待审批',
    call_back: '请回访',
    share: '与本单位有关',
    suspended: '挂账中',
    none: '无需处理',
  },
  {
    review: 'Review it',
    dispatch: 'Dispatch it',
    sign: 'Sign for it',
    handle: 'Handle it',
    verify: 'Verify it',
    close: 'Close it',
    arbitrate: 'Arbitrate it',
    part: 'Do your part',
    whistle: 'Answer the whistle',
    extension: 'Decide extension',
    suspension: 'Decide suspension',
    call_back: 'Call back',
    share: 'Yours in part',
    suspended: 'Suspended',
    none: 'Nothing to do',
  },
)

const CHANNELS: Words<Record<string, string>> = defineWords(
  {
    web: '网页',
    counter: '窗口',
    phone: '电话',
    visit: '上门走访',
    chat_group: '微信群',
    record_book: '记录本',
    box: '说事箱',
    notice_board: '公示板',
    contact_card: '连心卡',
    patrol: '巡查',
  },
  {
    web: 'web page',
    counter: 'counter',
    phone: 'telephone',
    visit: 'home visit',
    chat_group: 'chat group',
    record_book: 'record book',
    box: 'box',
    notice_board: 'notice board',
    contact_card: 'contact card',
    patrol: 'patrol',
  },
)

/** The channel by which something was said, in words; an unknown one as it is. */
export function channelWord(channel: string, language: 'zh' | 'en'): string {
  return CHANNELS[language][channel] ?? channel
}

export const LEVEL_WORDS: Words<Record<string, string>> = defineWords(
  { city: '市', county: '县区', street: '街道乡镇', community: '社区村', grid: '网格' },
  { city: 'city', county: 'county', street: 'street', community: 'community', grid: 'grid' },
)
