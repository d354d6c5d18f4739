import type { DueStepView } from '../../../contract/case-page.ts'
import { exactTime, HOUR_MS } from '../../kit/city-time.ts'
import type { Language } from '../../kit/language.tsx'

const time = (at: string): string => exactTime(Date.parse(at))
const hours = (ms: number): string => String(Math.round((ms / HOUR_MS) * 10) / 10)
const days = (n: number): string => String(Math.round(n * 10) / 10)
const span = (from: string, to: string, word: string): string =>
  from === to ? from : `${from} ${word} ${to}`

/** One line of the arithmetic behind a due time. */
export function stepWords(step: DueStepView, language: Language): string {
  return language === 'zh' ? inChinese(step) : inEnglish(step)
}

function inChinese(step: DueStepView): string {
  switch (step.kind) {
    case 'starts':
      return `${time(step.at)} 开始计时`
    case 'first_day_not_counted':
      return `${step.date} 是开始的当天，不计入`
    case 'outside_hours':
      return `当时不在工作时间，从 ${time(step.until)} 起算`
    case 'ran_round_the_clock':
      return `昼夜连续计算 ${hours(step.ms)} 小时`
    case 'skipped': {
      const why = step.name?.zh ?? (step.why === 'weekend' ? '周末' : '放假')
      return `${span(step.from, step.to, '至')} ${why}，${step.days} 天不计`
    }
    case 'counted': {
      const makeUp = step.makeUpDays.length > 0 ? `，含调休上班 ${step.makeUpDays.join('、')}` : ''
      const weekends = step.weekendDays > 0 ? `，其中周末 ${step.weekendDays} 天不计` : ''
      return `${span(step.from, step.to, '至')} 计 ${hours(step.ms)} 个工作小时${step.days < 1 ? '' : `（${days(step.days)} 个工作日）`}${makeUp}${weekends}`
    }
    case 'unknown_year':
      return `${step.year} 年的放假安排还没有录入，只扣除周末`
    case 'extended':
      return `同意延期：${time(step.from)} 改为 ${time(step.to)}`
    case 'paused':
      return `挂账暂停：${time(step.from)} 至 ${time(step.to)} 不计`
    case 'ends':
      return `${time(step.at)} 到期`
  }
}

function inEnglish(step: DueStepView): string {
  switch (step.kind) {
    case 'starts':
      return `It starts ${time(step.at)}`
    case 'first_day_not_counted':
      return `${step.date} is the day it starts and does not count`
    case 'outside_hours':
      return `That was outside working hours: counted from ${time(step.until)}`
    case 'ran_round_the_clock':
      return `${hours(step.ms)} hours day and night`
    case 'skipped': {
      const why = step.name?.en ?? (step.why === 'weekend' ? 'weekend' : 'holiday')
      return `${span(step.from, step.to, 'to')}: ${why}, ${step.days} day${step.days === 1 ? '' : 's'} not counted`
    }
    case 'counted': {
      const makeUp = step.makeUpDays.length > 0 ? `; make-up days worked: ${step.makeUpDays.join(', ')}` : ''
      const weekends = step.weekendDays > 0 ? `; ${step.weekendDays} weekend days left out` : ''
      return `${span(step.from, step.to, 'to')}: ${hours(step.ms)} working hours${step.days < 1 ? '' : ` (${days(step.days)} working days)`}${makeUp}${weekends}`
    }
    case 'unknown_year':
      return `The holidays of ${step.year} are not loaded: only weekends are left out`
    case 'extended':
      return `Extension granted: ${time(step.from)} became ${time(step.to)}`
    case 'paused':
      return `Suspended: ${time(step.from)} to ${time(step.to)} does not count`
    case 'ends':
      return `It is due ${time(step.at)}`
  }
}
