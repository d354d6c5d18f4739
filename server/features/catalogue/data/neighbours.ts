import { department, GRID, type GroupDraft } from './matter-draft.ts'

export const NEIGHBOURS: GroupDraft = {
  code: 'L06',
  zh: '邻里与噪声',
  en: 'Neighbours and noise',
  matters: [
    {
      code: 'L0601',
      zh: '夜间和生活噪声',
      en: 'Noise at night and from daily life',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: department('county', 'police'),
      direct: false,
      handle: { days: 1 },
      closing: [
        ['已在发生噪声的时段到场核实', 'Somebody was there at the hour of the noise'],
        ['已劝阻或依法处理，约定音量和时间', 'It was stopped or dealt with, and hours and loudness agreed'],
        ['三天内未再反映', 'Nobody complained again for three days'],
      ],
      words:
        '噪声 噪音 吵 太吵 吵得 扰民 广场舞 音响 音箱 唱歌 KTV 半夜 睡不着 睡觉 楼上 跺脚 脚步声 蹦 打麻将 鞭炮 放炮 喇叭 低音 弹琴 吵闹',
    },
    {
      code: 'L0602',
      zh: '邻里纠纷调解',
      en: 'Neighbours in dispute',
      kind: 'event',
      levels: ['street', 'community'],
      rule: GRID,
      confidential: true,
      handle: { days: 3 },
      closing: [
        ['双方都已听取', 'Both sides were heard'],
        ['达成一致，或已告知法律途径', 'They agree, or the legal way was explained'],
      ],
      words:
        '邻居 邻里 对门 楼下邻居 隔壁 纠纷 调解 吵架 骂人 打架 闹矛盾 矛盾 不讲理 赔偿 泡了 泡我家 说和 评理 欺负 过不去 兄弟 赡养 家务事',
    },
    {
      code: 'L0603',
      zh: '养犬不文明、流浪犬',
      en: 'Dogs: unleashed, fouling or stray',
      kind: 'event',
      levels: ['county', 'street', 'community'],
      rule: GRID,
      handle: { days: 1 },
      closing: [
        ['已找到犬主并提醒，或流浪犬已收容', 'The owner was found and told, or the stray taken in'],
        ['粪便已清理', 'The mess is cleaned up'],
        ['伤人的已移交公安', 'If somebody was bitten, the police have it'],
      ],
      words:
        '狗 大狗 遛狗 不拴绳 没拴绳 牵绳 狗叫 狗屎 狗粪 狗尿 流浪狗 野狗 犬 养犬 恶犬 咬人 被狗 追着咬 狗链 猫 流浪猫 养鸡 打鸣 鸽子',
    },
  ],
}
