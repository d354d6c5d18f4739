// Apart from the shapes, so that a screen that only shows the words need not carry zod.

/** Positions with their names on screens. The same words as `domain/org/position.ts`; a test compares them. */
export const POSITION_LABELS = {
  operator: { zh: '中心坐席', en: 'Centre operator' },
  community_secretary: { zh: '社区书记', en: 'Community secretary' },
  centre_director: { zh: '中心主任', en: 'Centre director' },
  grid_officer: { zh: '网格员', en: 'Grid officer' },
  building_chief: { zh: '楼长', en: 'Building chief' },
  neighbour_steward: { zh: '邻里大管家', en: 'Neighbour steward' },
  solver: { zh: '部门解题人', en: 'Department solver' },
  department_head: { zh: '部门负责人', en: 'Head of department' },
  company_contact: { zh: '企业联系人', en: 'Company contact' },
  liaison_leader: { zh: '包联领导', en: 'Liaison leader' },
  supervisor: { zh: '督查员', en: 'Supervisor' },
  system_admin: { zh: '系统管理员', en: 'System administrator' },
  security_admin: { zh: '安全管理员', en: 'Security administrator' },
  audit_admin: { zh: '审计管理员', en: 'Audit administrator' },
} as const

export const UNIT_KIND_LABELS = {
  centre: { zh: '网格化服务管理中心', en: 'Grid service centre' },
  department: { zh: '部门', en: 'Department' },
  grid_seat: { zh: '网格岗', en: 'Grid seat' },
  company: { zh: '企业', en: 'Company' },
  committee: { zh: '委员会', en: 'Committee' },
} as const
