import { centre, department, GRID, type GroupDraft } from './matter-draft.ts'

export const HOMES: GroupDraft = {
  code: 'L04',
  zh: '住房与物业',
  en: 'Homes and property management',
  matters: [
    {
      code: 'L0401',
      zh: '屋顶、外墙漏水',
      en: 'Leaking roof or wall',
      kind: 'event',
      levels: ['street', 'community'],
      rule: GRID,
      handle: { days: 3 },
      closing: [
        ['漏点已找到并修补', 'The leak was found and mended'],
        ['再次降雨或淋水试验不漏', 'It stays dry in the next rain or a water test'],
        ['需动用维修资金的，办理步骤已告知住户', 'If the repair fund is needed, the steps were explained'],
      ],
      words:
        '漏雨 漏水 屋顶 房顶 楼顶 顶层 防水 渗水 洇 湿了一片 天花板 墙皮 发霉 长毛 脸盆接 外墙渗 阳台漏 滴水 滴答',
    },
    {
      code: 'L0402',
      zh: '电梯故障',
      en: 'Lift out of order',
      kind: 'component',
      levels: ['county'],
      rule: department('county', 'market_supervision'),
      handle: { days: 1 },
      closing: [
        ['电梯已恢复运行，维保单位已签字', 'The lift runs and the maintenance firm signed for it'],
        ['检验合格标志在有效期内', 'The inspection mark is valid'],
        ['停用期间已在楼门告知', 'While it stood, a notice hung at the entrance'],
      ],
      words: '电梯 电梯坏 坐电梯 困在 困人 电梯门 轿厢 卡在 抖动 按键 爬楼 年检 维保 停梯 高层 下坠',
    },
    {
      code: 'L0403',
      zh: '物业服务不到位',
      en: 'Poor property service',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: centre('community'),
      handle: { days: 5 },
      closing: [
        [
          '社区已约谈物业并记录整改事项',
          'The community spoke with the company and wrote down what must change',
        ],
        ['整改事项逐条完成', 'Each of these points is done'],
        ['已向反映人当面或电话说明', 'The reporter was told in person or by phone'],
      ],
      words:
        '物业 物业不管 没人管 保安 门卫 不作为 态度 报修 推来推去 保洁员 物业公司 物业经理 没物业 弃管 业委会 踢皮球',
    },
    {
      code: 'L0404',
      zh: '物业收费争议',
      en: 'Dispute about property fees',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('county', 'housing'),
      direct: false,
      handle: { days: 5 },
      closing: [
        ['收费项目和依据已核对', 'The charges and their basis were checked'],
        ['多收的已退还，或依据已向业主说明', 'What was too much is paid back, or the basis was explained'],
      ],
      words:
        '物业费 收费 乱收费 涨价 多收 电梯费 公摊 水电费 加价 收据 发票 公示 维修基金 维修资金 停车费 装修押金 押金 公共收益 账目',
    },
    {
      code: 'L0405',
      zh: '私搭乱建',
      en: 'Building without permission',
      kind: 'event',
      levels: ['county', 'street'],
      rule: department('street', 'urban_management'),
      direct: false,
      handle: { days: 15 },
      closing: [
        ['已现场认定是否违建并告知结果', 'It was judged on the spot and the result told'],
        ['属违建的已拆除，或已按程序立案', 'If unlawful, it is down or a formal case is open'],
        ['拆除现场已清理', 'The site is cleared'],
      ],
      words:
        '私搭 乱建 私搭乱建 违建 违章建筑 违法建设 彩钢房 搭棚 棚子 盖房 加盖 小房 圈地 圈院子 占公共 封阳台 阳光房 砌墙 破墙 开门 挖地下室 承重墙 拆墙',
    },
    {
      code: 'L0406',
      zh: '楼内公共设施损坏',
      en: 'Common parts of a building broken',
      kind: 'component',
      levels: ['street', 'community'],
      rule: GRID,
      handle: { days: 3 },
      closing: [
        ['损坏部位已修好可用', 'What was broken works again'],
        ['属专业单位负责的，已交接并约定时间', 'If a utility answers for it, it has it and a date is agreed'],
      ],
      words:
        '单元门 门禁 对讲 楼道灯 声控灯 楼梯扶手 扶手 栏杆 信报箱 健身器材 健身器 长椅 座椅 防盗门 楼门 玻璃 踏步 台阶 滑梯 秋千 道闸 大门 摄像头 监控',
    },
  ],
}
