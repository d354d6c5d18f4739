import { department, type GroupDraft } from './matter-draft.ts'

export const UTILITIES: GroupDraft = {
  code: 'L03',
  zh: '水电气暖与通信',
  en: 'Water, power, heating and lines',
  matters: [
    {
      code: 'L0301',
      zh: '停水、水管爆裂',
      en: 'Water outage or burst pipe',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'water'),
      handle: { urgentHours: 8 },
      closing: [
        ['用户家中已恢复供水', 'Water runs again in the homes'],
        ['漏点已修复或已关阀止水', 'The leak is mended or shut off'],
        ['停水原因和时段已告知居民', 'Residents were told why and for how long'],
      ],
      words:
        '停水 没水 断水 来水 水管 爆管 爆裂 水管裂 跑水 喷水 自来水 水龙头 管道破 接水 打水 冻裂 水表冻 一滴水 没有水',
    },
    {
      code: 'L0302',
      zh: '水压低、水质不好',
      en: 'Low water pressure or poor water',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'water'),
      handle: { days: 2 },
      closing: [
        ['入户水压、水质现场检测合格', 'Pressure and quality were measured in the home and are right'],
        [
          '原因在楼内管道的，已把改造办法告知',
          'If the pipes of the building are at fault, the way to renew them was explained',
        ],
      ],
      words:
        '水压 水压低 水小 水流小 水太小 上不来水 水发黄 黄水 浑 浑浊 水有味 水质 铁锈 水碱 水垢 加压 二次供水 洗澡 黄的 漂白粉 化验',
    },
    {
      code: 'L0303',
      zh: '污水外溢、路面积水',
      en: 'Sewage overflow or standing water',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'water'),
      handle: { urgentHours: 4 },
      closing: [
        ['管道已疏通，不再外溢', 'The pipe is clear and nothing overflows'],
        ['溢出的污水、积水已清理消毒', 'What spilled is cleaned up and disinfected'],
      ],
      words:
        '污水 脏水 臭水 冒水 返水 倒灌 外溢 往外冒 下水道 下水 堵了 堵塞 疏通 积水 存水 水坑 排水 雨水 雨水口 雨箅子 淹 粪水 化粪池',
    },
    {
      code: 'L0304',
      zh: '停电、电压不稳',
      en: 'Power outage or unsteady supply',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'power'),
      handle: { urgentHours: 6 },
      closing: [
        ['用户家中已恢复供电', 'Power is back in the homes'],
        ['故障部位已修复，无裸露带电处', 'The fault is mended and nothing live is exposed'],
      ],
      words: '停电 没电 断电 来电 跳闸 电压 变压器 电表 电箱 保险 电线冒火 冒火花 电线 漏电 电费 供电',
    },
    {
      code: 'L0305',
      zh: '暖气不热',
      en: 'No heating or too cold at home',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'heating'),
      handle: { urgentHours: 24 },
      closing: [
        ['入户测温达到当地供热标准', 'The temperature at home was measured and meets the local standard'],
        ['放气、清洗或维修情况已记录', 'Bleeding, flushing or repair is recorded'],
        [
          '不能马上修好的，老人孩子家已有取暖办法',
          'Where it takes longer, homes with old people or children have other warmth',
        ],
      ],
      words:
        '暖气 暖气片 不热 不暖 供暖 供热 停暖 暖 地暖 冰凉 冷得 冻得 多少度 几度 室温 屋里冷 家里冷 换热站 热力 取暖费 采暖费 热费 放气 穿棉袄 电褥子 漏暖 测温 温度',
    },
    {
      code: 'L0306',
      zh: '线缆杂乱、宽带故障',
      en: 'Hanging cables and broadband faults',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'telecom'),
      handle: { days: 2 },
      closing: [
        ['下垂线缆已捆扎或拆除', 'Hanging cables are bundled or removed'],
        ['属网络故障的，用户已能正常上网', 'If the network was at fault, it works again'],
        ['权属单位已登记', 'The owner of the cable is recorded'],
      ],
      words:
        '线缆 光缆 网线 飞线 蜘蛛网 电线乱 线垂 耷拉 垂下来 宽带 网络 断网 没网 信号 上不了网 路由器 交接箱 通信 电线杆 手机信号 有线电视',
    },
  ],
}
