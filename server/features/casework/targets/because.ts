import {
  DEPARTMENT_FUNCTIONS,
  isDepartmentFunction,
} from '../../../../domain/catalogue/department-function.ts'
import type { Matter } from '../../../../domain/catalogue/matter.ts'
import type { CentreLevel } from '../../../../domain/territory/area.ts'
import type { Lang } from '../labels.ts'

const LEVELS: Record<CentreLevel, Record<Lang, string>> = {
  city: { zh: '市', en: 'city' },
  county: { zh: '县（区）', en: 'county' },
  street: { zh: '街道（乡镇）', en: 'street' },
  community: { zh: '社区（村）', en: 'community' },
}

/** Why the catalogue proposes a unit, in a sentence (every automatic decision is explained). */
export function becauseOfRule(matter: Matter, lang: Lang): string {
  const { rule } = matter
  if (rule.to === 'grid_seat') {
    return lang === 'zh'
      ? `事项清单规定：“${matter.zh}”由所在网格先办。`
      : `By the catalogue, “${matter.en}” goes to the grid it lies in first.`
  }
  const level = LEVELS[rule.level][lang]
  if (rule.to === 'centre') {
    return lang === 'zh'
      ? `事项清单规定：“${matter.zh}”由${level}级网格化服务管理中心办理。`
      : `By the catalogue, “${matter.en}” goes to the grid service centre of the ${level}.`
  }
  const work = isDepartmentFunction(rule.function) ? DEPARTMENT_FUNCTIONS[rule.function][lang] : rule.function
  return lang === 'zh'
    ? `事项清单规定：“${matter.zh}”由${level}级${work}部门办理。`
    : `By the catalogue, “${matter.en}” goes to the department for ${work.toLowerCase()} of the ${level}.`
}
