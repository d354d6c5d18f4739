import { text, type RefusalText } from './refusal-text.ts'

/** When the offices work. */
export const CALENDAR_REFUSALS = {
  'calendar.date-outside-year': text(
    400,
    '“{field}”[ {date} ]不是[ {year} 年]放假安排里的日期。只能填当年或上一年 12 月的日期。',
    '“{field}”[, {date},] does not belong to the notice[ for {year}]: dates of that year or of the December before only.',
  ),
  'calendar.date-twice': text(
    400,
    '日期[ {date} ]填了两次。每个日期只能填一次。',
    'The date[ {date}] is given twice. Each date may stand only once.',
  ),
  'calendar.make-up-day-on-weekday': text(
    400,
    '[{date} ]本来就是工作日，不能再填为调休上班。调休上班只能是周六或周日。',
    '[{date}: ]this is a weekday and worked anyway. A make-up day is a Saturday or a Sunday.',
  ),
  'calendar.no-such-day': text(
    400,
    '“{field}”[ {date} ]不是一年中的日期。请按“月-日”填写，如 06-01。',
    '“{field}”[, {date},] is no day of the year. Write month and day, for instance 06-01.',
  ),
  'calendar.periods-out-of-order': text(
    400,
    '“{field}”不对：上下班时间要从早到晚排列，不能重叠，也不能跨过午夜。',
    '“{field}” is not right: periods follow each other from morning to night, without overlapping or passing midnight.',
  ),
  'calendar.year-not-loaded': text(
    409,
    '{year} 年的放假安排不是在这里载入的，不能删除。',
    'The holidays of {year} were not loaded here and cannot be removed.',
  ),
  'calendar.sheet-row': text(
    400,
    '表格第 {row} 行有误[:{reason}]。请改正后重新上传，本次没有载入任何内容。',
    'Row {row} of the sheet is wrong[: {reason}]. Correct it and upload again; nothing was loaded.',
    {
      reason: {
        date: { zh: '第一列应为日期，如 2027-01-01', en: 'the first column must be a date like 2027-01-01' },
        kind: { zh: '第二列应为“放假”或“上班”', en: 'the second column must be “holiday” or “make-up”' },
        name: { zh: '节日名称太长', en: 'the name of the holiday is too long' },
      },
    },
  ),
} satisfies Record<string, RefusalText>
