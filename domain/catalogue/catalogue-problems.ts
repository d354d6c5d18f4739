import type { LimitUnit } from '../limits/time-limit.ts'
import type { Catalogue } from './catalogue.ts'
import { isDepartmentFunction } from './department-function.ts'
import type { Matter, StageLimits } from './matter.ts'

/** One thing wrong with a catalogue, for the administrator who loads it. */
export interface CatalogueProblem {
  /** Code of the matter or group it is about. */
  where: string
  zh: string
  en: string
}

type Fault = Omit<CatalogueProblem, 'where'>

const URGENT_UNITS: readonly LimitUnit[] = ['urgent_hour', 'urgent_day']

/**
 * What is wrong with a catalogue beyond its shape; empty if nothing is.
 * Sources: rules §2 (urgent limits run round the clock), §3 (nothing outside the duty list).
 */
export function catalogueProblems(catalogue: Catalogue): CatalogueProblem[] {
  const { groups, matters, other, version } = catalogue
  const at = (where: string, faults: Fault[]) => faults.map((fault) => ({ where, ...fault }))
  const last = matters.find((matter) => matter.code === other)
  return [
    ...[...repeated(groups), ...repeated(matters)].flatMap((code) =>
      at(code, [{ zh: '编码重复', en: 'is listed twice' }]),
    ),
    ...matters.flatMap((matter) =>
      at(matter.code, [
        ...when(matter.catalogueVersion !== version, '属于另一版本', 'belongs to another version'),
        ...when(
          !groups.some((group) => group.code === matter.group),
          '所属分组不存在',
          'its group does not exist',
        ),
        ...labelFaults(matter),
        ...ruleFaults(matter),
        ...limitFaults(matter),
      ]),
    ),
    ...at(other, when(last === undefined, '兜底事项不存在', 'the matter for everything else does not exist')),
    ...at(
      other,
      when(last?.direct === true, '兜底事项须由人工派遣', 'everything else needs a person to dispatch it'),
    ),
  ]
}

function labelFaults({ zh, en, closingConditions }: Matter): Fault[] {
  return [
    ...when(zh.trim() === '' || en.trim() === '', '缺少中文或英文名称', 'lacks its Chinese or English label'),
    ...when(closingConditions.length === 0, '没有结案条件', 'has no closing condition'),
    ...when(
      new Set(closingConditions.map(({ id }) => id)).size < closingConditions.length,
      '结案条件编号重复',
      'numbers a closing condition twice',
    ),
  ]
}

function ruleFaults({ rule, levels, direct }: Matter): Fault[] {
  // A grid is part of its community, so the community's duty list speaks for it.
  const level = rule.to === 'grid_seat' ? 'community' : rule.level
  return [
    ...when(
      !levels.includes(level),
      `派遣到 ${level}，但其职责清单没有此事项`,
      `goes to the ${level}, whose duty list lacks it`,
    ),
    ...when(
      rule.to === 'department' && !isDepartmentFunction(rule.function),
      '派遣规则中的部门职能不存在',
      'no department has the function its rule names',
    ),
    ...when(
      direct && rule.to === 'centre',
      '直派须写明承办单位',
      'is dispatched at once, but its rule names no handler',
    ),
  ]
}

function limitFaults({ limits, urgent }: Matter): Fault[] {
  const stages = Object.keys(limits) as (keyof StageLimits)[]
  return [
    ...when(
      stages.some((stage) => !(limits[stage].amount > 0)),
      '时限须大于零',
      'has a limit that is not positive',
    ),
    ...when(
      urgent && stages.some((stage) => !URGENT_UNITS.includes(limits[stage].unit)),
      '紧急事项须用紧急工作时（日）',
      'is urgent, but a limit counts working time',
    ),
  ]
}

function when(wrong: boolean, zh: string, en: string): Fault[] {
  return wrong ? [{ zh, en }] : []
}

function repeated(listed: readonly { code: string }[]): string[] {
  const codes = listed.map(({ code }) => code)
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}
