/** What is written of the kind of work that a group of matters stands for, by the code of the group. */
export interface GroupNotes {
  /** Why it takes longer. */
  extension: readonly string[]
  /** What it has to wait for. */
  suspension: readonly string[]
  /** Seen, or asked after, and in order. */
  verified: readonly string[]
  /** Seen, or asked after, and not in order. */
  unmet: readonly string[]
  /** Why there is no picture of what was done. */
  noPhoto: string
  /** Nothing stands anywhere to be pictured. */
  unpictured?: true
}

const SEEN = [
  '现场核查，已办结，条件逐条符合。',
  '对照台账到现场看过，属实。',
  '白天晚上各看一次，情况正常。',
  '询问了旁边两户居民，都说已经好了。',
]
const NOT_SEEN = [
  '现场看问题还在，退回重办。',
  '只做了一半，另一侧没有处理。',
  '记录与现场不符，请重新处置。',
]
const TAKEN_DOWN = '现场记录在台账中，未拍照。'

/** Matters of words and papers: nothing stands anywhere to be looked at. */
const ASKED = [
  '电话问过居民，事情已经说清。',
  '回访本人，答复属实，没有别的要求。',
  '查看答复记录，条件逐条符合。',
]
const NOT_ASKED = ['居民说没有人联系过，请重新答复。', '只答复了一半，还有一项没有说清。']

export const GROUP_NOTES: Readonly<Record<string, GroupNotes>> = {
  L01: {
    extension: ['连续降雨，室外作业推迟。', '更换的配件需要从外地调货。', '还要和另一家单位对接，差一天。'],
    suspension: ['已列入明年道路改造计划，待开工一并解决。', '方案要等道路规划批复，批下来就办。'],
    verified: SEEN,
    unmet: NOT_SEEN,
    noPhoto: TAKEN_DOWN,
  },
  L02: {
    extension: [
      '清运车辆都派出去了，排到后天。',
      '涉及户数多，还有两户没有谈妥。',
      '材料还在路上，到货即办。',
    ],
    suspension: ['已列入明年环境整治计划，届时一并解决。', '场地改造方案等待批复，批下来一并解决。'],
    verified: SEEN,
    unmet: NOT_SEEN,
    noPhoto: TAKEN_DOWN,
  },
  L03: {
    extension: [
      '更换的配件需要从外地调货。',
      '楼上住户外出，约定周末才能入户。',
      '要等专业单位排期，约在后天。',
    ],
    suspension: ['已列入明年老旧管线改造计划，待开工一并解决。', '要等权属单位年度检修时一并处理。'],
    verified: [...SEEN, '入户测量，结果符合要求。'],
    unmet: NOT_SEEN,
    noPhoto: TAKEN_DOWN,
  },
  L04: {
    extension: [
      '要等专业单位上门鉴定，约在后天。',
      '维修资金还要业主表决。',
      '涉及户数多，还有两户没有谈妥。',
    ],
    suspension: ['已列入明年老旧小区改造计划，待开工一并解决。', '产权单位破产清算中，待管理人确定后推进。'],
    verified: SEEN,
    unmet: NOT_SEEN,
    noPhoto: TAKEN_DOWN,
  },
  L05: {
    extension: ['还要等专业单位的意见，差两天。', '还有一户联系不上，约定周末再去。'],
    suspension: ['等主管部门的结论，期间每周查看一次。', '鉴定结果未出，期间每日查看。'],
    verified: SEEN,
    unmet: [...NOT_SEEN, '临时处理不算办结，请彻底解决。'],
    noPhoto: TAKEN_DOWN,
  },
  L06: {
    extension: ['一方外出，约定周末再谈。', '双方还差一项没有谈拢。'],
    suspension: ['一方在外地住院，等人回来再谈。', '双方已申请司法鉴定，等结果出来再调解。'],
    verified: ['问过左右邻居，都说这几天安静。', '回访双方，都说谈好了。', '晚上去听过一次，情况正常。'],
    unmet: ['邻居说当晚又犯，退回重办。', '只和一方谈过，另一方不知情，请重新办理。'],
    noPhoto: '上门谈话办结，未拍照。',
  },
  L07: {
    extension: ['检测报告还没有出来。', '整改设备已订货，下周安装。'],
    suspension: ['企业搬迁方案等待批复。', '治理工程已立项，待开工一并解决。'],
    verified: SEEN,
    unmet: ['复查时问题还在，退回重办。', '查的是白天，居民说的是夜里，请重新处置。'],
    noPhoto: '检查记录和票据在台账中，未拍照。',
  },
  L08: {
    extension: ['证明材料还缺一份，等本人补来。', '上级窗口审核需要三天。'],
    suspension: ['政策细则还没有下发，等文件到了再办。', '本人在外地，约定返回后办理。'],
    verified: ASKED,
    unmet: NOT_ASKED,
    noPhoto: '涉及个人材料，不拍照。',
    unpictured: true,
  },
  L09: {
    extension: ['要开会研究，会期定在下周。', '还有一家单位没有回复意见。'],
    suspension: ['涉及规划调整，等待批复。', '列入明年计划，届时再答复。'],
    verified: ASKED,
    unmet: NOT_ASKED,
    noPhoto: '口头和书面答复，没有现场可拍。',
    unpictured: true,
  },
}

const OF_ANY_GROUP: GroupNotes = {
  extension: ['还有一家单位没有回复意见。'],
  suspension: ['已列入明年计划，待开工一并解决。'],
  verified: SEEN,
  unmet: NOT_SEEN,
  noPhoto: TAKEN_DOWN,
}

/** The notes that fit a group of matters; general ones for a city's own groups. */
export function groupNotes(group: string): GroupNotes {
  return GROUP_NOTES[group] ?? OF_ANY_GROUP
}
