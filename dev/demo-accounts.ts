/** The one password of every account of the demo city. No other city has it: `--empty` never comes here. */
export const DEMO_PASSWORD = 'shuoshi-demo-2026'

/** The community whose staff have short logins: 茶坊社区, 红旗楼街道, 桥东区, with demo boundaries. */
export const SHOWN_COMMUNITY = '130702001025'
/** Its grid whose officer has a short login. */
export const SHOWN_GRID = `${SHOWN_COMMUNITY}001`

/** Where the person with a short login sits. */
export type ShownSeat =
  | { in: 'centre'; level: 'city' | 'county' | 'street' | 'community' }
  | { in: 'grid' }
  | { in: 'department'; level: 'county'; function: string }

export interface DemoAccount {
  login: string
  position:
    | 'operator'
    | 'community_secretary'
    | 'centre_director'
    | 'grid_officer'
    | 'solver'
    | 'liaison_leader'
    | 'system_admin'
    | 'security_admin'
    | 'audit_admin'
  seat: ShownSeat
  /** What it is good for, for the terminal and the README. */
  zh: string
  en: string
}

const centre = (level: 'city' | 'county' | 'street' | 'community'): ShownSeat => ({ in: 'centre', level })

/** Short logins, to be printed at the start; every other seat of the city has a login by rule (docs/how-to). */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    login: 'operator',
    position: 'operator',
    seat: centre('community'),
    zh: '社区坐席',
    en: "community's operator",
  },
  { login: 'grid', position: 'grid_officer', seat: { in: 'grid' }, zh: '网格员', en: 'grid officer' },
  {
    login: 'secretary',
    position: 'community_secretary',
    seat: centre('community'),
    zh: '社区书记',
    en: "community's secretary",
  },
  {
    login: 'street',
    position: 'centre_director',
    seat: centre('street'),
    zh: '街道中心主任',
    en: "director of the street's centre",
  },
  {
    login: 'county',
    position: 'centre_director',
    seat: centre('county'),
    zh: '区中心主任',
    en: "director of the county's centre",
  },
  {
    login: 'city',
    position: 'centre_director',
    seat: centre('city'),
    zh: '市中心主任',
    en: "director of the city's centre",
  },
  {
    login: 'department',
    position: 'solver',
    seat: { in: 'department', level: 'county', function: 'urban_management' },
    zh: '区城管部门',
    en: "county's urban management",
  },
  {
    login: 'leader',
    position: 'liaison_leader',
    seat: centre('county'),
    zh: '包联领导',
    en: 'liaison leader',
  },
  {
    login: 'sysadmin',
    position: 'system_admin',
    seat: centre('city'),
    zh: '系统管理员',
    en: 'system administrator',
  },
  {
    login: 'secadmin',
    position: 'security_admin',
    seat: centre('city'),
    zh: '安全管理员',
    en: 'security administrator',
  },
  {
    login: 'auditadmin',
    position: 'audit_admin',
    seat: centre('city'),
    zh: '审计管理员',
    en: 'audit administrator',
  },
]
