import { FIELD_NAMES } from '../../../../contract/refusals/field-names.ts'

/** Columns that the audit log names and forms do not. */
const COLUMNS: Record<string, { zh: string; en: string }> = {
  accounts: { zh: '账号', en: 'accounts' },
  active: { zh: '在用', en: 'in use' },
  added: { zh: '新增', en: 'added' },
  agent: { zh: '设备', en: 'device' },
  appointments: { zh: '任职', en: 'appointments' },
  areas: { zh: '区域', en: 'areas' },
  body: { zh: '用语', en: 'wording' },
  boundaries: { zh: '界线', en: 'boundaries' },
  codes: { zh: '代码', en: 'codes' },
  disabled: { zh: '停用', en: 'disabled' },
  effectiveFrom: { zh: '生效', en: 'in force from' },
  grids: { zh: '网格数', en: 'grids' },
  level: { zh: '级别', en: 'level' },
  name_en: { zh: '英文名称', en: 'English name' },
  lockedUntil: { zh: '锁定至', en: 'locked until' },
  matters: { zh: '事项', en: 'matters' },
  officialName: { zh: '正式名称', en: 'official name' },
  official_name: { zh: '正式名称', en: 'official name' },
  opened: { zh: '新建', en: 'opened' },
  persons: { zh: '人员', en: 'people' },
  renamed: { zh: '改名', en: 'renamed' },
  title: { zh: '名称', en: 'title' },
  source: { zh: '来源', en: 'source' },
  unchanged: { zh: '未变', en: 'unchanged' },
  units: { zh: '单位数', en: 'units' },
  upper_unit: { zh: '上级单位', en: 'upper unit' },
  until: { zh: '直到', en: 'until' },
  version: { zh: '版本', en: 'version' },
}

/** What a changed value is called; an unknown one as the log has it. */
export function fieldWord(field: string, language: 'zh' | 'en'): string {
  return COLUMNS[field]?.[language] ?? FIELD_NAMES[field]?.[language] ?? field
}
