import type { Words } from '../../kit/language.tsx'

/** The closed list of exits by which a report may be declined, each with when it fits (Beijing regulation, Art. 11). */
export const EXIT_WORDS: Words<Record<string, { label: string; hint: string }>> = {
  zh: {
    emergency_line: { label: '应拨打紧急电话', hint: '110、119、120、122 等正在发生的险情' },
    statutory_route: { label: '应走法定途径', hint: '信访、诉讼、仲裁、行政复议等' },
    repeat: { label: '重复反映，没有新的情况', hint: '请把原来那件的进展告诉说事人' },
    secret_or_privacy: { label: '涉及国家秘密、商业秘密或个人隐私', hint: '' },
    outside_duties: { label: '不属于职责范围', hint: '必须写明应到哪里办' },
    against_law_or_morals: { label: '违反法律或公序良俗', hint: '' },
  },
  en: {
    emergency_line: {
      label: 'A matter for the emergency line',
      hint: 'Danger going on now: 110, 119, 120, 122',
    },
    statutory_route: { label: 'A statutory route exists', hint: 'Petition, litigation, arbitration, review' },
    repeat: { label: 'Said before, nothing new', hint: 'Tell the reporter how the first one stands' },
    secret_or_privacy: { label: 'State or commercial secret, or privacy', hint: '' },
    outside_duties: { label: 'Outside the duties', hint: 'The right place has to be named' },
    against_law_or_morals: { label: 'Against the law or good morals', hint: '' },
  },
}
export const EXITS = Object.keys(EXIT_WORDS.zh)
