import { centre, type GroupDraft } from './matter-draft.ts'

export const SUGGESTIONS: GroupDraft = {
  code: 'L09',
  zh: '建议与其他',
  en: 'Suggestions and everything else',
  matters: [
    {
      code: 'L0901',
      zh: '意见建议',
      en: 'Suggestion',
      kind: 'event',
      levels: ['city', 'county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 5 },
      closing: [
        ['已研究并答复是否采纳', 'It was considered and whether it is taken up was answered'],
        ['采纳的已列明谁办、何时办', 'If taken up, who does it and by when is written down'],
      ],
      words:
        '建议 提议 提个建议 希望 能不能 能否 是否可以 增设 增加 加装 改造 老旧小区 规划 设置 安装 建个 意见 盼 呼吁',
    },
    {
      code: 'L0902',
      zh: '表扬感谢',
      en: 'Praise and thanks',
      kind: 'event',
      levels: ['city', 'county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 3 },
      closing: [
        ['已转达本人和所在单位', 'It was passed on to the person and the unit'],
        ['愿意公开的已公示', 'If the reporter agrees, it is published'],
      ],
      words: '表扬 感谢 谢谢 多亏 点赞 锦旗 热心 好人 夸 好干部 辛苦 暖心 贴心 帮了大忙 真好 满意',
    },
    {
      code: 'L0903',
      zh: '反映工作人员作风',
      en: 'Conduct of staff',
      kind: 'event',
      levels: ['city', 'county'],
      rule: centre('county'),
      confidential: true,
      handle: { days: 5 },
      closing: [
        ['由无利害关系的人员核实', 'Somebody without a stake in it looked into it'],
        ['处理结果已告知反映人', 'The outcome was told to the reporter'],
      ],
      words:
        '干部 工作人员 办事员 网格员 社区书记 作风 态度恶劣 态度差 推诿 刁难 吃拿卡要 收钱 不办事 脸难看 玩手机 敷衍 糊弄 举报 投诉 不接电话',
    },
    {
      code: 'L0999',
      zh: '其他',
      en: 'Something else',
      kind: 'event',
      levels: ['city', 'county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 3 },
      closing: [
        ['已弄清所说的事并答复', 'What was meant is understood and answered'],
        [
          '清单没有的事项已记录，供下一版清单参考',
          'If the catalogue lacks it, it is noted for the next version',
        ],
      ],
      words: '其他',
    },
  ],
}
