import type { z } from 'zod'
import { refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { Language } from './request-language.ts'

type Issue = z.core.$ZodIssue

/**
 * The refusal for what zod found wrong: it names the first field at fault and says in the caller's language what is
 * expected there. The contract may give its own words: a `message` of the form `zh|en`.
 */
export function refuseInput(issues: readonly Issue[], lang: Language): Refusal {
  const issue = deepest(issues)
  if (!issue) return refuse('input.invalid', { field: '', params: { reason: '' } })
  const field = issue.path.map(String).join('.')
  if (isMissing(issue)) return refuse('input.required', { field })
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return refuse('input.too-long', { field, params: { most: Number(issue.maximum) } })
  }
  return refuse('input.invalid', { field, params: { reason: reasonOf(issue, lang) } })
}

/** In a choice of shapes the interesting fault is the one inside the shape that fits best. */
function deepest(issues: readonly Issue[]): Issue | undefined {
  const [issue] = issues
  if (issue?.code !== 'invalid_union') return issue
  const inner = issue.errors.map((branch) => deepest(branch)).filter((found) => found !== undefined)
  const best = inner.sort((a, b) => b.path.length - a.path.length)[0]
  return best ? ({ ...best, path: [...issue.path, ...best.path] } as Issue) : issue
}

function isMissing(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.message.endsWith('received undefined')
  return issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1
}

function reasonOf(issue: Issue, lang: Language): string {
  const [zh, en] = ownWords(issue) ?? wordsFor(issue)
  return lang === 'zh' ? zh : en
}

function ownWords(issue: Issue): [string, string] | undefined {
  const [zh, en] = issue.message.split('|')
  return zh && en ? [zh.trim(), en.trim()] : undefined
}

const TYPES: Record<string, [string, string]> = {
  string: ['应为文字', 'must be text'],
  number: ['应为数字', 'must be a number'],
  int: ['应为整数', 'must be a whole number'],
  boolean: ['应为是或否', 'must be yes or no'],
  array: ['应为列表', 'must be a list'],
  object: ['应为一组字段', 'must be a group of fields'],
  date: ['应为日期', 'must be a date'],
}

const FORMATS: Record<string, [string, string]> = {
  uuid: ['编号格式不对', 'is not a valid id'],
  datetime: ['应为带时区的时间，如 2026-03-02T09:00:00Z', 'must be a time like 2026-03-02T09:00:00Z'],
  date: ['应为日期，如 2026-03-02', 'must be a date like 2026-03-02'],
  url: ['应为网址', 'must be a web address'],
  email: ['应为电子邮箱', 'must be an e-mail address'],
}

function wordsFor(issue: Issue): [string, string] {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? ['类型不对', 'has the wrong type']
    case 'invalid_format':
      return FORMATS[issue.format] ?? ['格式不对', 'has the wrong form']
    case 'too_small':
      return size(issue.origin, 'least', String(issue.minimum))
    case 'too_big':
      return size(issue.origin, 'most', String(issue.maximum))
    case 'invalid_value': {
      const values = issue.values.slice(0, 12).map(String).join(' / ')
      return [`应为其中之一:${values}`, `must be one of: ${values}`]
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, 5).join(', ').slice(0, 100)
      return [`有不认识的字段:${keys}`, `has unknown fields: ${keys}`]
    }
    case 'not_multiple_of':
      return [`应为 ${issue.divisor} 的倍数`, `must be a multiple of ${issue.divisor}`]
    default:
      return ['填写有误', 'is not valid']
  }
}

function size(origin: string, bound: 'least' | 'most', limit: string): [string, string] {
  const [zh, en] = bound === 'least' ? ['至少', 'at least'] : ['至多', 'at most']
  if (origin === 'string') return [`${zh} ${limit} 个字`, `must have ${en} ${limit} characters`]
  if (origin === 'array' || origin === 'set') return [`${zh} ${limit} 项`, `must have ${en} ${limit} entries`]
  return [`${zh}为 ${limit}`, `must be ${en} ${limit}`]
}
