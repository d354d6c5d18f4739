import type { TimelineEntry } from '../../../contract/case-page.ts'
import { exactTime } from '../../kit/city-time.ts'
import { channelWord, STAGE_WORDS } from '../../kit/case-words.ts'
import { limitWords } from '../../kit/clock-words.ts'
import type { Language } from '../../kit/language.tsx'
import { placeWords } from '../../kit/place-words.ts'
import { EXIT_WORDS } from './exit-words.ts'

type Details = TimelineEntry['details']

/** One step told: the sentence, and below it what somebody wrote. */
export interface Told {
  sentence: string
  /** Reasons and notes, in the writer's own words. */
  quotes: string[]
  /** Lists, for instance the closing conditions. */
  points: string[]
}

/** A step of the history as a sentence without its subject: "派遣给东方苑网格", "dispatched it to …". */
export function tell(entry: TimelineEntry, language: Language): Told {
  const read = reader(entry.details)
  const sentence = (language === 'zh' ? inChinese : inEnglish)(entry, read)
  const quotes = ['reason', 'note', 'text', 'noPhotoReason', 'publicSummary'].flatMap((name) => {
    const value = read.text(name)
    return value === '' ? [] : [value]
  })
  return { sentence, quotes, points: [...read.list('ticked'), ...read.list('unmet'), ...read.list('tasks')] }
}

type Reader = ReturnType<typeof reader>

function reader(details: Details) {
  const text = (name: string): string => {
    const value = details[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    text,
    yes: (name: string): boolean => details[name] === true,
    list: (name: string): string[] => {
      const value = details[name]
      return Array.isArray(value) ? value : []
    },
    when: (name: string): string => {
      const at = Date.parse(text(name))
      return Number.isNaN(at) ? text(name) : exactTime(at)
    },
  }
}

const MARKS: Record<string, string> = {
  half: '已过一半',
  most: '已过八成',
  due: '已到，自动催办',
  long_overdue: '已超过一倍，自动督办',
}

/** What the clock does at a mark, as a sentence of "The system …"; `limit` is that of the stage. */
const ENGLISH_MARKS: Record<string, { does: string; passed: (limit: string) => string }> = {
  half: { does: 'noted that', passed: (limit) => `half of ${limit} has passed` },
  most: { does: 'noted that', passed: (limit) => `four fifths of ${limit} have passed` },
  due: { does: 'urged it:', passed: (limit) => `${limit} has passed` },
  long_overdue: { does: 'put it under supervision:', passed: (limit) => `late by the whole of ${limit}` },
}

function markInEnglish(d: Reader): string {
  const mark = ENGLISH_MARKS[d.text('mark')]
  const stage = STAGE_WORDS.en[d.text('stage') as keyof typeof STAGE_WORDS.en] ?? 'this stage'
  if (!mark) return `noted the limit for ${stage}`
  const passed = mark.passed(`the limit for ${stage}`)
  return `${mark.does} ${d.text('part') ? `a returned part waits to be reassigned, ${passed}` : passed}`
}

function inChinese({ type }: TimelineEntry, d: Reader): string {
  const to = d.text('to')
  switch (type) {
    case 'CaseOpened':
      return `通过${channelWord(d.text('channel'), 'zh')}说了这件事${d.text('matter') ? `，初步归为“${d.text('matter')}”` : ''}，由${to}受理`
    case 'ReportAttached':
      return `又有人通过${channelWord(d.text('channel'), 'zh')}说了同一件事`
    case 'ReportWithdrawn':
      return '撤回了自己说的事'
    case 'CaseWithdrawn':
      return '所有说事人都已撤回，这件事不再办理'
    case 'CaseUrged':
      return `催办${d.text('unit')}`
    case 'CaseAccepted':
      return `受理，事项为“${d.text('matter')}”`
    case 'CaseDeclined':
      return `不予受理：${EXIT_WORDS.zh[d.text('exit')]?.label ?? d.text('exit')}${d.text('whereToGo') ? `；请居民到：${d.text('whereToGo')}` : ''}${d.text('earlier') ? `；原来那件：${d.text('earlier')} 号` : ''}`
    case 'MatterCorrected':
      return `把事项更正为“${d.text('matter')}”`
    case 'PlaceCorrected':
      return `把地点更正为${d.text('place') || placeWords(d.list('place'), 'zh')}，由${to}负责`
    case 'CaseMerged':
      return '并入另一件事，说事人一并转去'
    case 'CaseAbsorbed':
      return `并入了另一件事的 ${d.text('reports')} 位说事人`
    case 'CaseDispatched':
      return `派遣给${to}${d.text('rule') ? '（按事项清单）' : ''}`
    case 'CaseSigned':
      return '签收，开始办理'
    case 'CaseReturned':
      return `退回给${to}`
    case 'ArbitrationAsked':
      return `申请${to}裁定`
    case 'CaseArbitrated':
      return `裁定由${to}办理，不能再退回`
    case 'CaseEscalated':
      return d.text('cause') === 'second-failure'
        ? `第二次没有办好，自动上报${to}`
        : `上报给${to}${d.yes('double') ? '，同时报包联领导（双直报）' : ''}`
    case 'CaseDelegated':
      return `下派给${to}`
    case 'CaseTakenUp':
      return `从${d.text('from')}接办，由${to}负责`
    case 'JointHandlingStarted':
      return `发起联办：${to}主办，${d.list('units').join('、')}协办`
    case 'PartSigned':
      return '签收协办部分'
    case 'PartFinished':
      return '办结协办部分'
    case 'PartReturned':
      return '退回协办部分'
    case 'PartReassigned':
      return `把协办部分改派给${d.text('unit')}`
    case 'PartCancelled':
      return '取消一个协办部分'
    case 'PartOverdue':
      return '一个协办部分超过时限'
    case 'WhistleBlown':
      return `吹哨：请${d.list('units').join('、')}在 ${d.when('meetAt')} 到${d.text('spot')}`
    case 'WhistleAnswered':
      return d.text('answer') === 'present'
        ? `${d.text('unit')}已到场`
        : `${d.text('unit')}不能到场，说明了原因`
    case 'WhistleUnanswered':
      return `${d.list('units').join('、')}到时没有回应吹哨`
    case 'ProgressNoted':
      return d.yes('toReporter') ? '记下进展，并告知说事人' : '记下进展'
    case 'ExtensionAsked':
      return `申请延期 ${limitWords(Number(d.text('amount')), d.text('unit'), 'zh')}`
    case 'ExtensionEndorsed':
      return '同意延期（第一级），转上一级批复'
    case 'ExtensionGranted':
      return `同意延期，改为 ${d.when('due')} 到期`
    case 'ExtensionRefused':
      return '不同意延期'
    case 'SuspensionAsked':
      return `申请挂账到 ${d.when('until')}`
    case 'SuspensionRefused':
      return '不同意挂账'
    case 'CaseSuspended':
      return `同意挂账到 ${d.when('until')}，时限暂停`
    case 'CaseResumed':
      return d.text('cause') === 'end-reached' ? '挂账到期，自动恢复办理' : '恢复办理'
    case 'CaseResolved':
      return `反馈已办好，交${to}核查`
    case 'CaseVerified':
      return '核查通过，逐项确认：'
    case 'VerificationFailed':
      return `核查不通过，退给${to}接着办`
    case 'CaseClosed':
      return d.yes('publish') ? '结案，并公开' : '结案'
    case 'CaseCalledBack':
      if (!d.yes('reached')) return '回访，没有联系上'
      return `回访：${d.yes('solved') ? '已解决' : '没有解决'}，${d.yes('satisfied') ? '满意' : '不满意'}`
    case 'CaseRated':
      return `评价：${d.yes('solved') ? '已解决' : '没有解决'}，${d.yes('satisfied') ? '满意' : '不满意'}`
    case 'CaseReopened':
      return `${d.text('cause') === 'rated' ? '因评价' : d.text('cause') === 'called-back' ? '因回访' : ''}重办，由${to}接着办`
    case 'CaseSupervised':
      return `督办${d.text('unit')}${d.text('answerBy') ? `，要求 ${d.when('answerBy')} 前答复` : ''}`
    case 'ClockMarkPassed':
      return `${d.text('part') ? '退回的协办部分等待改派，' : ''}${STAGE_WORDS.zh[d.text('stage') as keyof typeof STAGE_WORDS.zh] ?? ''}时限${MARKS[d.text('mark')] ?? ''}`
    default:
      return type
  }
}

function inEnglish({ type }: TimelineEntry, d: Reader): string {
  const to = d.text('to')
  switch (type) {
    case 'CaseOpened':
      return `said it (${channelWord(d.text('channel'), 'en')})${d.text('matter') ? `, taken for “${d.text('matter')}”` : ''}; ${to} reviews it`
    case 'ReportAttached':
      return `somebody else said the same (${channelWord(d.text('channel'), 'en')})`
    case 'ReportWithdrawn':
      return 'took back what was said'
    case 'CaseWithdrawn':
      return 'ended the case: every reporter has withdrawn'
    case 'CaseUrged':
      return d.text('unit') ? `urged ${d.text('unit')}` : 'urged it'
    case 'CaseAccepted':
      return `accepted it as “${d.text('matter')}”`
    case 'CaseDeclined':
      return `declined it: ${EXIT_WORDS.en[d.text('exit')]?.label ?? d.text('exit')}${d.text('whereToGo') ? `; sent to: ${d.text('whereToGo')}` : ''}${d.text('earlier') ? `; the earlier case: ${d.text('earlier')}` : ''}`
    case 'MatterCorrected':
      return `corrected the matter to “${d.text('matter')}”`
    case 'PlaceCorrected':
      return `corrected the place to ${d.text('place') || placeWords(d.list('place'), 'en')}; ${to} is responsible`
    case 'CaseMerged':
      return 'merged it into another case, with its reporters'
    case 'CaseAbsorbed':
      return `took in ${d.text('reports')} reporter(s) of another case`
    case 'CaseDispatched':
      return `dispatched it to ${to}${d.text('rule') ? ' (by the catalogue)' : ''}`
    case 'CaseSigned':
      return 'signed for it; handling begins'
    case 'CaseReturned':
      return `returned it to ${to}`
    case 'ArbitrationAsked':
      return `asked ${to} to arbitrate`
    case 'CaseArbitrated':
      return `decided that ${to} handles it; it cannot be returned`
    case 'CaseEscalated':
      return d.text('cause') === 'second-failure'
        ? `escalated it to ${to} after the second failure`
        : `escalated it to ${to}${d.yes('double') ? ', and told the liaison leader' : ''}`
    case 'CaseDelegated':
      return `delegated it to ${to}`
    case 'CaseTakenUp':
      return `took it up from ${d.text('from')}; ${to} has it now`
    case 'JointHandlingStarted':
      return `started joint handling: ${to} leads, with ${d.list('units').join(', ')}`
    case 'PartSigned':
      return 'signed for a part'
    case 'PartFinished':
      return 'finished a part'
    case 'PartReturned':
      return 'returned a part'
    case 'PartReassigned':
      return `gave a part to ${d.text('unit')}`
    case 'PartCancelled':
      return 'cancelled a part'
    case 'PartOverdue':
      return 'noted that a part is late'
    case 'WhistleBlown':
      return `called ${d.list('units').join(', ')} to ${d.text('spot')} at ${d.when('meetAt')}`
    case 'WhistleAnswered':
      return d.text('answer') === 'present'
        ? `answered the whistle: ${d.text('unit')} is on the spot`
        : `answered the whistle: ${d.text('unit')} cannot come, and why`
    case 'WhistleUnanswered':
      return `noted that ${d.list('units').join(', ')} did not answer the whistle in time`
    case 'ProgressNoted':
      return d.yes('toReporter') ? 'noted progress and told the reporters' : 'noted progress'
    case 'ExtensionAsked':
      return `asked for ${limitWords(Number(d.text('amount')), d.text('unit'), 'en')} more`
    case 'ExtensionEndorsed':
      return 'agreed to the extension (first level); the next level decides'
    case 'ExtensionGranted':
      return `granted the extension; due ${d.when('due')}`
    case 'ExtensionRefused':
      return 'refused the extension'
    case 'SuspensionAsked':
      return `asked to suspend it until ${d.when('until')}`
    case 'SuspensionRefused':
      return 'refused the suspension'
    case 'CaseSuspended':
      return `suspended it until ${d.when('until')}; the clock stands still`
    case 'CaseResumed':
      return d.text('cause') === 'end-reached' ? 'resumed it at the end of the suspension' : 'resumed it'
    case 'CaseResolved':
      return `handed in the result; ${to} verifies it`
    case 'CaseVerified':
      return 'verified it, point by point:'
    case 'VerificationFailed':
      return `did not verify it; back to ${to}`
    case 'CaseClosed':
      return d.yes('publish') ? 'closed and published it' : 'closed it'
    case 'CaseCalledBack':
      if (!d.yes('reached')) return 'called back, nobody reached'
      return `called back: ${d.yes('solved') ? 'solved' : 'not solved'}, ${d.yes('satisfied') ? 'satisfied' : 'not satisfied'}`
    case 'CaseRated':
      return `rated it: ${d.yes('solved') ? 'solved' : 'not solved'}, ${d.yes('satisfied') ? 'satisfied' : 'not satisfied'}`
    case 'CaseReopened':
      return `reopened it${d.text('cause') === 'rated' ? ' after the rating' : d.text('cause') === 'called-back' ? ' after the call' : ''}; ${to} goes on`
    case 'CaseSupervised':
      return `put ${d.text('unit') || 'it'} under supervision${d.text('answerBy') ? `; answer by ${d.when('answerBy')}` : ''}`
    case 'ClockMarkPassed':
      return markInEnglish(d)
    default:
      return type
  }
}
