import type { Lang } from '../../../contract/resident.ts'

interface AboutWords {
  title: string
  sections: { title: string; lines: string[] }[]
  helpCall: (phone: string) => string
  /** `version` as in 2026-11. */
  versionOf: (version: string) => string
}

/** The notice on personal data (PIPL Arts. 7, 14, 17, 31, 44–47) and how to get help. */
export const ABOUT_WORDS: Record<Lang, AboutWords> = {
  zh: {
    title: '隐私和帮助',
    sections: [
      {
        title: '我们记下什么，为什么',
        lines: [
          '您说的话、照片、录音和地点：用来找到该办的人，把事办好。',
          '姓名和电话（可以不留）：只用来问清情况、告诉您结果。',
          '您的手机不用注册，我们不跟踪您，也不用别家的统计工具。只用两个小记号（cookie）记住语言和大字。',
        ],
      },
      {
        title: '谁看得到',
        lines: [
          '办这件事的社区、街道和部门看得到事情和照片。',
          '姓名和电话加密保存。部门和物业看不到；社区工作人员要看，先写明原因，每看一次都留下记录，可以查。',
          '公开的事不写是谁说的，也不写原话。被反映的人不会知道是谁说的。',
          '系统会自动判断地点和类别，工作人员会核对；您觉得不对，可以补充说明，由人来改。',
        ],
      },
      {
        title: '保存多久',
        lines: [
          '姓名、电话、照片和原话只在办事和回访需要的时间里保存，法律要求更久的除外。照片里的拍摄位置和时间，收到时就去掉。',
        ],
      },
      {
        title: '您的权利',
        lines: [
          '不留姓名也可以说；可以随时撤回。',
          '可以要求查看、复制、改正或删除您的信息，也可以要求解释为什么这样办理。拿着查询码到社区或打电话就行。',
          '不满 14 岁的，请由父母或监护人来说。',
        ],
      },
      {
        title: '怎么用',
        lines: [
          '点“我要说事”，写一句话就能发。照片、录音、姓名都可以不填。',
          '发出去后会得到一个 15 位的查询码。拍下来，以后用它看进展、补充、催办、评价或者撤回。',
          '字太小就点“大字版”。不会用手机，可以请邻居、楼长或社区代您说。',
        ],
      },
    ],
    helpCall: (phone) => `需要帮忙，请打电话：${phone}`,
    versionOf: (version) => `这份说明写于${version.replace(/^(\d+)-0?(\d+)$/, '$1年$2月')}`,
  },
  en: {
    title: 'Privacy and help',
    sections: [
      {
        title: 'What we keep, and why',
        lines: [
          'Your words, photos, recording and the place: to find who must act, and to get it done.',
          'Name and phone (you may leave both out): only to understand the matter and tell you the result.',
          'There is no account, no tracking, and nobody else’s statistics. Two cookies remember the language and large print.',
        ],
      },
      {
        title: 'Who sees it',
        lines: [
          'The community, street and departments that deal with it see the matter and the photos.',
          'Name and phone are stored encrypted. Departments and property companies never see them; community staff must write down why first, and each look is logged and can be examined.',
          'What is made public never says who spoke, nor repeats their words. Whoever was complained about does not learn who complained.',
          'Place and kind are first judged automatically, then checked by staff; if you think they are wrong, add a remark and a person will correct them.',
        ],
      },
      {
        title: 'For how long',
        lines: [
          'Names, phones, photos and words are kept only as long as it takes to deal with the matter and ask you afterwards, unless the law demands longer. Where and when a photo was taken is removed on arrival.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You may speak without a name, and withdraw at any time.',
          'You may ask to see, copy, correct or delete what we hold about you, and ask why it was dealt with as it was: take your code to the community, or call.',
          'Under 14, please let a parent or guardian speak for you.',
        ],
      },
      {
        title: 'How to use it',
        lines: [
          'Choose “Say something”; one sentence is enough. Photos, recording and name are up to you.',
          'You get a code of 15 characters. Keep a photo of it: with it you can check progress, add something, ask us to hurry, rate or withdraw.',
          'For larger letters choose “Large print”. A neighbour, your building chief or the community may also speak for you.',
        ],
      },
    ],
    helpCall: (phone) => `For help please call ${phone}`,
    versionOf: (version) =>
      `This notice dates from ${new Date(version).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })}`,
  },
}
