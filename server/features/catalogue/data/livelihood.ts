import { centre, department, type GroupDraft } from './matter-draft.ts'

export const LIVELIHOOD: GroupDraft = {
  code: 'L08',
  zh: '民生与办事',
  en: 'Livelihood and formalities',
  matters: [
    {
      code: 'L0801',
      zh: '老人、残疾人照料',
      en: 'Care for the elderly and disabled',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 3 },
      closing: [
        ['已入户了解情况', 'Somebody visited the home'],
        [
          '助餐、助浴、探访等服务已对接，或已说明申请办法',
          'Meals, bathing, visits or the like are arranged, or how to apply was explained',
        ],
      ],
      words:
        '独居 空巢 孤寡 没人照顾 助餐 送饭 食堂 老年食堂 助浴 养老 养老院 日间照料 残疾 轮椅 无障碍 坡道 行动不便 瘫痪 护理 探望 老伴 腿脚 独居老人 一个人住 照顾老人',
    },
    {
      code: 'L0802',
      zh: '救助补贴和医保社保',
      en: 'Relief, subsidies and social insurance',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 3 },
      closing: [
        ['政策条件和材料已一次说清', 'Conditions and papers were explained at one go'],
        ['符合条件的已帮助递交申请', 'Those entitled were helped to apply'],
      ],
      words:
        '低保 补贴 补助 救助 困难 困难户 临时救助 高龄津贴 津贴 医保 社保 养老金 养老保险 退休金 报销 医药费 大病 住院 公租房 廉租房 取暖补贴 优待 抚恤 失业 失业金 找工作 就业',
    },
    {
      code: 'L0803',
      zh: '证件证明和户籍办理',
      en: 'Papers, certificates and registration',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 1 },
      closing: [
        ['办理地点、材料和时间已告知', 'Where, with what and when was explained'],
        ['行动不便的已安排代办或上门', 'Those who cannot go are served at home or by proxy'],
      ],
      words:
        '身份证 户口 户口本 户口簿 居住证 证明 开证明 盖章 丢了 补办 证件 老年证 残疾证 结婚证 房产证 不动产 过户 落户 迁户口 材料 手续 办理 跑了几趟 窗口',
    },
    {
      code: 'L0804',
      zh: '入学和学区',
      en: 'School places and districts',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'education'),
      handle: { days: 3 },
      closing: [
        ['学区划分或入学条件已答复', 'The district or the conditions of entry were answered'],
        ['需要的材料和时间已告知', 'Papers needed and dates were told'],
      ],
      words:
        '学区 入学 上学 学校 小学 初中 幼儿园 入园 转学 招生 报名 孩子上学 一年级 片区 划片 老师 补课 培训班 校车 学籍 午托 作业 家长',
    },
    {
      code: 'L0805',
      zh: '拖欠工资',
      en: 'Unpaid wages',
      kind: 'event',
      levels: ['county'],
      rule: department('county', 'labour'),
      confidential: true,
      handle: { days: 5 },
      closing: [
        ['已联系用工方核实数额', 'The employer was contacted and the sum checked'],
        [
          '工资已发放，或已进入劳动监察、仲裁程序',
          'The wages are paid, or inspection or arbitration has begun',
        ],
      ],
      words:
        '工资 拖欠 欠薪 欠工资 欠钱 不给钱 工钱 血汗钱 农民工 打工 老板 包工头 结账 没发 加班费 劳动合同 辞退 讨薪 干活 工伤',
    },
  ],
}
