import { centre, department, type GroupDraft } from './matter-draft.ts'

export const ROADS: GroupDraft = {
  code: 'L01',
  zh: '道路与出行',
  en: 'Roads and getting about',
  matters: [
    {
      code: 'L0101',
      zh: '路面坑洼破损',
      en: 'Potholes and broken pavement',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { days: 5 },
      closing: [
        ['破损处已补平，与周围路面齐平', 'The damage is filled and level with the road around it'],
        ['现场余料已清走，通行正常', 'Leftover material is gone and people can pass'],
      ],
      words:
        '坑 大坑 坑洼 坑坑洼洼 坑洞 路面 路面破损 路破 路烂 修路 补路 便道 人行道 盲道 地砖 路砖 砖松动 沥青 颠 颠簸 绊倒 崴脚 路沿石 破路 土路 车底盘',
    },
    {
      code: 'L0102',
      zh: '路灯不亮',
      en: 'Street lamp out of order',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { days: 2 },
      closing: [
        ['报修的路灯夜间正常亮起', 'The lamps reported are lit at night'],
        ['灯杆和线路没有外露、歪斜', 'No pole leans and no wire is bare'],
      ],
      words: '路灯 灯不亮 不亮 灯坏 灯杆 灯泡 黑灯瞎火 黑咕隆咚 漆黑 摸黑 没灯 照明 一闪一闪 灯灭 没亮 灯亮',
    },
    {
      code: 'L0103',
      zh: '井盖缺失破损',
      en: 'Manhole cover missing or broken',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { urgentHours: 2 },
      closing: [
        ['井口已盖严，或已围挡并有警示', 'The opening is covered, or fenced with a warning'],
        ['井盖踩踏不翻动、无响声', 'The cover neither tips nor rattles'],
        ['权属单位已明确并记录', 'The owner of the shaft is known and recorded'],
      ],
      words: '井盖 井盖子 井口 窨井 下水井 没盖 盖子没了 盖子碎 井盖响 翻盖 咣当 掉井里 马葫芦',
    },
    {
      code: 'L0104',
      zh: '积雪结冰',
      en: 'Snow and ice on the ground',
      kind: 'event',
      levels: ['street', 'community'],
      rule: centre('street'),
      handle: { hours: 4 },
      closing: [
        ['通道积雪已清扫或薄冰已铲除', 'Snow is swept or ice broken off the way'],
        ['坡道、台阶已撒防滑料', 'Slopes and steps are gritted'],
      ],
      words: '积雪 下雪 扫雪 铲雪 清雪 雪 结冰 冰 冰面 冻冰 滑倒 路滑 打滑 摔跤 融雪剂 除冰 坡滑 撒沙子 防滑',
    },
    {
      code: 'L0105',
      zh: '车辆乱停、停车难',
      en: 'Parking out of place or no room to park',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 2 },
      closing: [
        ['占道车辆已移走', 'The vehicles in the way are gone'],
        ['属停车位不足的，已把办法告知居民', 'Where room is short, residents were told what will be done'],
      ],
      words:
        '停车 乱停 乱停车 车位 停车位 没地方停 堵路 堵门 堵车 地锁 占车位 僵尸车 挪车 违停 单行 停车费 面包车 大货车 私家车 车停 车库门 停得满满 停满',
    },
    {
      code: 'L0106',
      zh: '公交线路和站点',
      en: 'Bus lines and stops',
      kind: 'event',
      levels: ['city', 'county'],
      rule: department('city', 'transport'),
      handle: { days: 5 },
      closing: [
        ['已核实班次、站点或服务情况', 'The timetable, stop or service was looked into'],
        ['调整办法或不能调整的原因已告知', 'The change, or why there is none, was explained'],
      ],
      words:
        '公交 公交车 公交站 站牌 等车 班次 末班车 首班车 司机 线路 甩站 坐车 乘车 候车亭 老年卡 出租车 打车 公交没来 路车',
    },
  ],
}
