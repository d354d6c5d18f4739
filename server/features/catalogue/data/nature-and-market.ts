import { department, type GroupDraft } from './matter-draft.ts'

export const NATURE_AND_MARKET: GroupDraft = {
  code: 'L07',
  zh: '生态与市场',
  en: 'Environment and trade',
  matters: [
    {
      code: 'L0701',
      zh: '施工扬尘和噪声',
      en: 'Dust and noise from building sites',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { hours: 4 },
      closing: [
        ['夜间施工已停止，或许可已在现场公示', 'Work at night has stopped, or its permit hangs on site'],
        ['裸土已覆盖，出入口已冲洗', 'Bare soil is covered and the gate is washed'],
      ],
      words:
        '施工 工地 扬尘 尘土 土 灰尘 打桩 挖掘机 破碎锤 电钻 切割 渣土车 围挡 混凝土 水泥罐车 盖楼 半夜施工 夜间施工 装修噪音 洒水 暴土扬场',
    },
    {
      code: 'L0702',
      zh: '餐饮油烟、露天烧烤',
      en: 'Cooking fumes and outdoor barbecue',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('street', 'urban_management'),
      handle: { days: 2 },
      closing: [
        ['油烟净化设备已安装并在使用', 'A fume cleaner is fitted and in use'],
        [
          '排烟口不再对着居民窗户，或露天炉具已撤',
          'The outlet no longer faces windows, or the outdoor grill is gone',
        ],
      ],
      words:
        '油烟 烟味 饭馆 饭店 餐馆 烧烤 烤串 烧烤摊 排烟 烟道 烟囱 呛人 开不了窗 油腻 抽油烟机 串店 火锅 炒菜',
    },
    {
      code: 'L0703',
      zh: '废气废水、焚烧污染',
      en: 'Pollution of air or water, burning in the open',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'ecology'),
      handle: { days: 3 },
      closing: [
        ['污染源已查明', 'The source is known'],
        ['已停止排放或焚烧', 'The discharge or burning has stopped'],
        ['监测结果已告知反映人', 'What was measured was told to the reporter'],
      ],
      words:
        '污染 废气 废水 排污 河水 河道 河沟 黑烟 冒烟 刺鼻 异味 怪味 化工 烧垃圾 焚烧 烧树叶 烧秸秆 烧煤 散煤 烟尘 偷排 厂子 喷漆 塑料味',
    },
    {
      code: 'L0704',
      zh: '食品卫生和买卖纠纷',
      en: 'Food hygiene and unfair trade',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'market_supervision'),
      handle: { days: 5 },
      closing: [
        ['已到店检查并留有记录', 'The shop was inspected and a record kept'],
        ['问题已整改，违法的已立案', 'What was wrong is mended; if unlawful, a case is open'],
        ['退换、赔偿已协商，结果已告知', 'Refund or compensation was talked over and the result told'],
      ],
      words:
        '食品 过期 变质 发霉的 不新鲜 拉肚子 食物中毒 卫生 后厨 小作坊 没证 缺斤 缺斤短两 短斤少两 秤 假货 假酒 退钱 退款 不给退 预付卡 办卡 会员卡 跑路 消费 买的 超市 小卖部 哄抬',
    },
  ],
}
