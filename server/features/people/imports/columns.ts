import type { Column } from '../../../platform/sheets/read-table.ts'

/** Columns of a table of units. Centres and grid seats come by themselves with their areas. */
export const UNIT_COLUMNS = {
  name: {
    title: '单位名称',
    aliases: ['名称', '单位', 'name', 'unit'],
    needed: true,
    hint: '公章上的全称',
  },
  kind: {
    title: '单位类别',
    aliases: ['类别', '类型', '单位类型', 'kind', 'type'],
    needed: true,
    hint: '部门、企业或委员会；中心和网格岗随区域自动建立',
  },
  area: {
    title: '区划代码',
    aliases: ['区域代码', '行政区划代码', '所属区域', '区域', 'area code', 'area'],
    needed: true,
    hint: '12 位；尾部的 0 可以省略',
  },
  function: { title: '职能', aliases: ['部门职能', 'function'], hint: '部门必填，例：城市管理' },
  nameEn: { title: '英文名称', aliases: ['英文名', 'english name', 'name en'], hint: '可不填' },
} as const satisfies Record<string, Column>

/** Columns of a table of people; several rows with the same person give several appointments. */
export const PEOPLE_COLUMNS = {
  name: { title: '姓名', aliases: ['名字', 'name'], needed: true, hint: '必填' },
  phone: {
    title: '手机号',
    aliases: ['手机', '电话', '联系电话', '手机号码', 'phone', 'mobile'],
    hint: '加密保存；没有账号时必填，用来认出同一个人',
  },
  login: {
    title: '账号',
    aliases: ['登录名', '登录账号', '用户名', 'login', 'account'],
    hint: '2 至 40 个小写字母、数字、点、横线；不登录的人可不填',
  },
  position: {
    title: '岗位',
    aliases: ['职务', '职位', '任职', 'position'],
    needed: true,
    hint: '例：网格员',
  },
  unit: {
    title: '单位',
    aliases: ['所属单位', '任职单位', '单位名称', 'unit'],
    needed: true,
    hint: '单位全称，或社区、街道名称，或区划代码；网格员填 15 位网格代码',
  },
  area: {
    title: '区划代码',
    aliases: ['区域代码', '所属区域', '区域', 'area code', 'area'],
    hint: '单位重名时填上级区划代码来区分',
  },
  from: {
    title: '开始日期',
    aliases: ['任职日期', '起始日期', '开始', 'from', 'start'],
    hint: '例:2026-03-01;不填为即日',
  },
  to: { title: '结束日期', aliases: ['截止日期', '结束', '到期日', 'to', 'end'], hint: '含当天；不填为长期' },
} as const satisfies Record<string, Column>
