/**
 * What a department is for, independent of its name and level. A dispatch rule names a function; the unit that
 * has it at the wanted level receives the case. Administrations differ in names, hardly in these functions.
 */
export const DEPARTMENT_FUNCTIONS = {
  urban_management: { zh: '城市管理', en: 'Urban management' },
  housing: { zh: '住房和城乡建设', en: 'Housing and construction' },
  natural_resources: { zh: '自然资源和规划', en: 'Natural resources and planning' },
  water: { zh: '供水排水', en: 'Water supply and drainage' },
  heating: { zh: '供热', en: 'Heating' },
  gas: { zh: '燃气', en: 'Gas' },
  power: { zh: '供电', en: 'Power supply' },
  telecom: { zh: '通信', en: 'Telecommunications' },
  parks: { zh: '园林绿化', en: 'Parks and greenery' },
  transport: { zh: '交通运输', en: 'Transport' },
  traffic_police: { zh: '公安交管', en: 'Traffic police' },
  police: { zh: '公安', en: 'Police' },
  fire_rescue: { zh: '消防救援', en: 'Fire and rescue' },
  emergency: { zh: '应急管理', en: 'Emergency management' },
  market_supervision: { zh: '市场监管', en: 'Market supervision' },
  ecology: { zh: '生态环境', en: 'Ecology and environment' },
  health: { zh: '卫生健康', en: 'Health' },
  medical_insurance: { zh: '医疗保障', en: 'Medical insurance' },
  civil_affairs: { zh: '民政', en: 'Civil affairs' },
  labour: { zh: '人力资源和社会保障', en: 'Labour and social security' },
  education: { zh: '教育', en: 'Education' },
  culture: { zh: '文化和旅游', en: 'Culture and tourism' },
  justice: { zh: '司法行政', en: 'Justice' },
  government_services: { zh: '政务服务', en: 'Government services' },
} as const

export type DepartmentFunction = keyof typeof DEPARTMENT_FUNCTIONS

/** Tells a known function from any other word. */
export function isDepartmentFunction(word: string): word is DepartmentFunction {
  return Object.hasOwn(DEPARTMENT_FUNCTIONS, word)
}
