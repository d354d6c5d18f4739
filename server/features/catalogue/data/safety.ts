import { department, GRID, type GroupDraft } from './matter-draft.ts'

export const SAFETY: GroupDraft = {
  code: 'L05',
  zh: '安全隐患',
  en: 'Dangers',
  matters: [
    {
      code: 'L0501',
      zh: '闻到燃气味',
      en: 'Smell of gas',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'gas'),
      handle: { urgentHours: 1 },
      closing: [
        ['专业人员已检测，浓度安全', 'A specialist measured and the air is safe'],
        ['漏点已处置或已关阀停气', 'The leak is stopped or the gas shut off'],
        ['受影响住户已逐户告知', 'Every home concerned was told'],
      ],
      words:
        '燃气 燃气味 煤气 煤气味 天然气 漏气 煤气罐 液化气 臭鸡蛋 气味 管道气 燃气管 停气 打不着火 灶 报警器',
    },
    {
      code: 'L0502',
      zh: '树木倾倒、枯枝危险',
      en: 'Dangerous tree or branch',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'parks'),
      handle: { urgentHours: 4 },
      closing: [
        ['危树、断枝已扶正、锯除或支撑', 'The tree or branch is propped, cut or set upright'],
        ['道路、线路、车辆周边已清理', 'Road, lines and cars are clear of it'],
      ],
      words:
        '大树 树倒 树歪 歪了 枯树 枯枝 树枝断 断枝 树杈 要倒 刮倒 大风 砸车 砸到 压在 树根 树干空 老树 死树',
    },
    {
      code: 'L0503',
      zh: '消防通道堵塞、消防设施损坏',
      en: 'Fire lane blocked or fire equipment broken',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: GRID,
      handle: { hours: 2 },
      closing: [
        ['消防通道已腾空', 'The fire lane is free'],
        ['损坏的消防设施已登记并报修', 'Broken equipment is recorded and its repair ordered'],
        ['反复占用的，已移交有处罚权的单位', 'Repeated blocking was passed to those who may fine'],
      ],
      words:
        '消防 消防通道 消防车 消防栓 灭火器 安全出口 生命通道 堵死 进不来 救护车 防火门 烟感 水带 逃生 着火 火灾',
    },
    {
      code: 'L0504',
      zh: '电动车违规充电、进楼',
      en: 'Electric bikes charged or kept indoors',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: GRID,
      handle: { days: 1 },
      closing: [
        ['飞线已撤除，车辆已移出楼道', 'The cable is gone and the bike is out of the hallway'],
        [
          '已告知就近充电点，或已登记增设需求',
          'The nearest charging place was shown, or the need for one recorded',
        ],
      ],
      words:
        '电动车 电动自行车 电瓶车 电瓶 电车 飞线 飞线充电 充电 充电桩 充电棚 推上楼 推进电梯 插线板 拉线充电 楼道充电 换电',
    },
    {
      code: 'L0505',
      zh: '高空坠物、外墙脱落',
      en: 'Falling objects or crumbling walls',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'housing'),
      handle: { urgentHours: 3 },
      closing: [
        ['危险区域已围挡并有警示', 'The place is fenced with a warning'],
        ['松动部分已清除或加固', 'Loose parts are off or fixed'],
        ['属抛物的，已入户提醒并留存线索', 'If thrown, the homes were warned and the clues kept'],
      ],
      words:
        '高空 坠物 抛物 高空抛物 往下扔 扔下来 掉下来 掉砖 外墙皮 墙皮掉 瓷砖脱落 保温层 脱落 裂缝 空调外机 窗户掉 玻璃掉 危房 房子裂 扔东西',
    },
    {
      code: 'L0506',
      zh: '路面塌陷、围墙倾斜',
      en: 'Road subsidence or leaning wall',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { urgentHours: 2 },
      closing: [
        ['现场已封闭并有警示', 'The place is closed off with a warning'],
        ['已查明是否有管道、空洞', 'Pipes and hollows underneath were checked'],
        ['已回填或加固，可以安全通行', 'It is filled or shored up and safe to pass'],
      ],
      words: '塌陷 塌了 下沉 陷下去 空洞 地陷 大窟窿 窟窿 围墙 围墙歪 围墙倒 挡土墙 滑坡 山体 落石 裂开 护坡',
    },
    {
      code: 'L0507',
      zh: '诈骗和可疑线索',
      en: 'Fraud and suspicious goings-on',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'police'),
      confidential: true,
      handle: { days: 1 },
      closing: [
        ['线索已移交公安并有接收人', 'The clue is with the police and somebody has taken it'],
        ['需要提醒的居民已提醒', 'Residents at risk were warned'],
      ],
      words:
        '诈骗 骗子 骗钱 骗老人 上当 转账 刷单 冒充 可疑 推销 保健品 送鸡蛋 讲座 集资 传销 养老投资 高利息 陌生人 踩点 偷 小偷 被盗 赌博',
    },
  ],
}
