import {
  DEPARTMENT_FUNCTIONS,
  type DepartmentFunction,
} from '../../../../domain/catalogue/department-function.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import type { Position } from '../../../../domain/org/position.ts'
import type { UnitKind } from '../../../../domain/org/unit.ts'

/** What people write for a position in a table; the first is the one that screens and the template use. */
export const POSITION_WORDS: Record<Position, readonly string[]> = {
  operator: ['中心坐席', '坐席', '坐席员', '受理员', '值班员', 'Centre operator'],
  community_secretary: ['社区书记', '村书记', '书记', '社区党委书记', '村党支部书记', 'Community secretary'],
  centre_director: ['中心主任', '主任', '中心负责人', 'Centre director'],
  grid_officer: ['网格员', '专职网格员', '网格长', 'Grid officer'],
  building_chief: ['楼长', '楼栋长', '党小组长', 'Building chief'],
  neighbour_steward: ['邻里大管家', '大管家', '管家', 'Neighbour steward'],
  solver: ['部门解题人', '解题人', '经办人', '承办人', 'Department solver'],
  department_head: ['部门负责人', '局长', '所长', '站长', 'Head of department'],
  company_contact: ['企业联系人', '物业经理', '公司联系人', 'Company contact'],
  liaison_leader: ['包联领导', '包联县领导', 'Liaison leader'],
  supervisor: ['督查员', '督办员', 'Supervisor'],
  system_admin: ['系统管理员', 'System administrator'],
  security_admin: ['安全管理员', '安全保密管理员', 'Security administrator'],
  audit_admin: ['审计管理员', '安全审计员', 'Audit administrator'],
}

export const UNIT_KIND_WORDS: Record<UnitKind, readonly string[]> = {
  centre: ['网格化服务管理中心', '网格中心', '中心', 'Grid service centre'],
  department: ['部门', '职能部门', '局', 'Department'],
  grid_seat: ['网格岗', '网格', 'Grid seat'],
  company: ['企业', '公司', '物业', '物业公司', '物业企业', 'Company'],
  committee: ['委员会', '业委会', '物管会', 'Committee'],
}

export function positionFrom(word: string): Position | undefined {
  return find(POSITION_WORDS, word)
}

export function unitKindFrom(word: string): UnitKind | undefined {
  return find(UNIT_KIND_WORDS, word)
}

export function functionFrom(word: string): DepartmentFunction | undefined {
  const wanted = plain(word)
  return (Object.keys(DEPARTMENT_FUNCTIONS) as DepartmentFunction[]).find((key) => {
    const { zh, en } = DEPARTMENT_FUNCTIONS[key]
    return [key, zh, en].some((known) => plain(known) === wanted)
  })
}

/** China has had one time all over, and no summer time since 1991. */
const CHINA = '+08:00'

/** Midnight in China that begins a day written as 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日 or 20260301. */
export function dayFrom(text: string): Instant | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]00:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  if (!year || !month || !day) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${date}T00:00:00${CHINA}`)
  // 31 February becomes a day in March in some engines and NaN in others.
  if (Number.isNaN(at) || new Date(at + 8 * 3_600_000).toISOString().slice(0, 10) !== date) return undefined
  return at
}

function find<Key extends string>(words: Record<Key, readonly string[]>, word: string): Key | undefined {
  const wanted = plain(word)
  return (Object.keys(words) as Key[]).find((key) =>
    [key, ...words[key]].some((known) => plain(known) === wanted),
  )
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
