import { department, GRID, type GroupDraft } from './matter-draft.ts'

export const ENVIRONMENT: GroupDraft = {
  code: 'L02',
  zh: '环境与市容',
  en: 'Cleanliness and appearance',
  matters: [
    {
      code: 'L0201',
      zh: '垃圾满溢未清运',
      en: 'Rubbish not collected',
      kind: 'event',
      levels: ['street', 'community'],
      rule: GRID,
      handle: { hours: 4 },
      closing: [
        ['桶内和周边垃圾已清走', 'The bins and the ground around them are cleared'],
        ['地面无污水、无残留', 'No liquid and nothing left on the ground'],
      ],
      words:
        '垃圾 垃圾桶 垃圾箱 垃圾堆 垃圾满 满了 溢出来 清运 没人收 臭 苍蝇 生活垃圾 厨余 垃圾车 捡垃圾 脏 打扫 保洁 清扫',
    },
    {
      code: 'L0202',
      zh: '乱倒建筑垃圾和渣土',
      en: 'Dumping of building waste',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('street', 'urban_management'),
      handle: { days: 2 },
      closing: [
        ['倾倒物已全部清走', 'Everything dumped is gone'],
        ['已查找倾倒人，查到的已处理', 'The dumper was looked for and, if found, dealt with'],
        ['易倾倒点已有提示或看管', 'The spot now has a notice or is watched'],
      ],
      words:
        '建筑垃圾 装修垃圾 渣土 偷倒 乱倒 倾倒 砖头 碎砖 水泥块 石膏板 旧家具 沙发 床垫 拉土 倒土 倒垃圾 成堆',
    },
    {
      code: 'L0203',
      zh: '乱贴小广告',
      en: 'Stray advertisements',
      kind: 'event',
      levels: ['street', 'community'],
      rule: GRID,
      handle: { days: 1 },
      closing: [
        ['小广告已清除，墙面无明显残痕', 'The bills are off and hardly a trace remains'],
        ['涉嫌违法的号码已登记上报', 'Numbers that look unlawful were passed on'],
      ],
      words: '小广告 广告 乱贴 贴满 张贴 牛皮癣 喷字 开锁 办证 贷款 传单 发传单 塞门缝 小卡片 横幅 招牌 灯箱',
    },
    {
      code: 'L0204',
      zh: '公共厕所脏坏',
      en: 'Public toilet dirty or broken',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'urban_management'),
      handle: { days: 1 },
      closing: [
        ['厕所已清洁，无明显异味', 'It is clean and does not smell'],
        ['门锁、冲水、照明可用', 'Locks, flushing and light work'],
      ],
      words: '厕所 公厕 公共厕所 卫生间 旱厕 蹲坑 冲水 冲不了 厕所锁 厕所门 尿味 洗手池 上厕所 化粪池',
    },
    {
      code: 'L0205',
      zh: '占道经营',
      en: 'Trading on the pavement or road',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('street', 'urban_management'),
      handle: { hours: 4 },
      closing: [
        ['摊点和货物已退出道路', 'Stalls and goods are off the road'],
        ['已告知可以经营的地点和时间', 'The traders were told where and when they may trade'],
      ],
      words:
        '占道 占道经营 摆摊 摊子 摊贩 小贩 地摊 早市 夜市 店外 出店 货摆 三轮车卖 卖菜 卖水果 吆喝 喇叭叫卖 占了人行道',
    },
    {
      code: 'L0206',
      zh: '绿化缺损、修剪',
      en: 'Greenery damaged or overgrown',
      kind: 'component',
      levels: ['county', 'street'],
      rule: department('county', 'parks'),
      handle: { days: 5 },
      closing: [
        ['枯死、缺损处已补种，或已列入补种季节', 'Gaps are replanted, or listed for the planting season'],
        ['遮窗、挡路的枝叶已修剪', 'Branches before windows or across paths are cut'],
      ],
      words:
        '绿化 绿化带 草坪 草地 绿地 花坛 花池 修剪 剪枝 杂草 草长 树枝挡 挡光 遮光 毁绿 种菜 开荒 枯死 补种 浇水 虫子 树虫 杨絮 柳絮 树长 挡窗户 挡住窗',
    },
    {
      code: 'L0207',
      zh: '楼道堆放杂物',
      en: 'Clutter in hallways and common space',
      kind: 'event',
      levels: ['street', 'community'],
      rule: GRID,
      handle: { days: 1 },
      closing: [
        ['杂物已清走，楼道可以通行', 'The clutter is gone and one can pass'],
        ['已与堆放人说清并约定不再堆放', 'Whoever put it there was spoken to and agreed to stop'],
      ],
      words:
        '楼道 楼道堆 杂物 堆放 堆满 纸箱 纸壳 破烂 废品 鞋柜 腌菜缸 大白菜 楼梯间 过道 占楼道 旧自行车 走廊',
    },
  ],
}
