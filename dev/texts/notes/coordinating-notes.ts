import type { DeclineExit } from '../../../domain/case/decline-exit.ts'

/** What operators of centres write. */

export const DISPATCH_NOTES: readonly string[] = [
  '按清单派遣，请按时签收。',
  '请先把情况弄清，再定办法。',
  '居民家有老人，请优先办理。',
  '请办理前先和居民约好时间。',
  '涉及安全的，请先做防护。',
  '同一地点第二次反映，请查清根源。',
  '请办完后写清做了什么。',
  '如需其他单位配合，请及时提出。',
  '请注意文明沟通，不透露反映人信息。',
]

export const ARBITRATION_NOTES: readonly string[] = [
  '经会商，此事属你单位职责，请承办。',
  '职责分工文件已明确，由你单位主办。',
  '按职责清单和地界，本处属你单位范围。',
  '先由你单位办理，费用另行协商。',
  '两家均有责任，由你单位牵头，另一家配合。',
]

export const ESCALATE_NOTES: readonly string[] = [
  '社区没有处置权限，上报协调。',
  '需要动用专业设备，本级不具备。',
  '涉及两个街道交界，请上级统筹。',
  '多次协调未果，请上级出面。',
  '涉及人数较多，按要求双直报。',
  '资金超出本级范围，上报。',
]

/** By the listed exit; each says where to go or what was answered. */
export const DECLINE_NOTES: Readonly<Record<DeclineExit, readonly string[]>> = {
  emergency_line: [
    '情况紧急，请立即拨打110，我们已同时电话提醒。',
    '有火情危险，请马上拨打119并离开现场。',
    '需要急救，请拨打120，社区人员正赶去协助。',
  ],
  statutory_route: [
    '此事已在仲裁程序中，请向受理的仲裁机构询问进度。',
    '法院已立案，请通过诉讼程序解决，社区可协助联系法律援助。',
    '属行政复议事项，请到司法行政部门的复议窗口提出。',
  ],
  repeat: [
    '同一事项正在办理，没有新的情况，进展已电话告知。',
    '上月已答复，本次内容相同，已再次说明办理结果。',
  ],
  secret_or_privacy: ['所问内容涉及他人隐私，依规不能提供。', '涉及企业商业秘密，依规不能公开。'],
  outside_duties: [
    '属银行业务，请到开户网点办理。',
    '属私人合同约定，请与对方协商或咨询法律援助窗口。',
    '属外市管辖，请拨打当地政务服务热线。',
  ],
  against_law_or_morals: [
    '所提要求不符合法律规定，不能办理，已当面说明。',
    '内容含辱骂言语，不予受理，欢迎据实反映。',
  ],
}

/** A centre above takes up what lies still. */
export const TAKE_UP_NOTES = [
  '超过时限仍无人处理，由本中心接办。',
  '该单位近期无人在岗，先接过来安排。',
  '多次催办没有动静，收回重新安排。',
] as const
