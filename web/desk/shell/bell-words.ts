import type { NoticeView } from '../../../contract/notices.ts'
import { defineWords, type Words } from '../../kit/language.tsx'

export const BELL = defineWords(
  {
    bell: '消息',
    unread: (n: number) => `消息，${n} 条未读`,
    many: (n: number) => `消息，${n} 条或更多未读`,
    none: '还没有消息',
    noneHow: '案件退回、催办、督办、超时、延期批复等，会在这里告诉您。',
    readAll: '全部标为已读',
    fresh: '未读',
    case: (n: number) => `案件 ${n}`,
  },
  {
    bell: 'Notices',
    unread: (n: number) => `Notices, ${n} unread`,
    many: (n: number) => `Notices, ${n} or more unread`,
    none: 'No notices yet',
    noneHow:
      'Returns, urgings, supervision, missed limits, decisions on extensions and the like are told here.',
    readAll: 'Mark all as read',
    fresh: 'unread',
    case: (n: number) => `case ${n}`,
  },
)

/** What happened, for whoever sits in the unit that is told. */
export const NOTICE_SENTENCES: Words<Record<NoticeView['kind'], string>> = defineWords(
  {
    urged: '诉求人或上级催办，请尽快办理',
    supervised: '已列入督办，请按要求办理并反馈',
    returned: '被退回，请核实后改派',
    arbitrated: '归属已裁定，请按裁定办理',
    extension_asked: '有单位申请延期，待本单位负责人批复',
    extension_endorsed: '延期已经一级同意，待本单位负责人再批',
    extension_decided: '延期申请已有批复',
    suspension_asked: '有单位申请挂账，待本单位负责人批复',
    suspension_decided: '挂账申请已有批复',
    reopened: '没有解决，退回重办',
    failed_again: '再次评价没有解决，已交上一级中心重新安排',
    reviewed_again: '原不予受理，现要求重新审核',
    escalated_double: '双直报：已同时报上级中心和包联领导',
    part: '有一项协办任务交给您的单位',
    part_finished: '一个协办单位办完了它的部分',
    whistle: '吹哨：请到场或说明原因',
    whistle_unanswered: '吹哨逾期没有回应',
    overdue: '已经超时，请尽快办理',
    taken_up: '久未办理，已由上级中心接办',
    remark: '诉求人补充了情况，请查看',
  },
  {
    urged: 'Urged: please handle it soon',
    supervised: 'Under supervision: handle it as asked and report back',
    returned: 'Returned: check it and send it elsewhere',
    arbitrated: 'It was decided whose it is: proceed accordingly',
    extension_asked: 'An extension is asked for: whoever may approve in your unit decides',
    extension_endorsed: 'One level approved an extension: whoever may approve in your unit decides too',
    extension_decided: 'The extension was decided',
    suspension_asked: 'A suspension is asked for: whoever may approve in your unit decides',
    suspension_decided: 'The suspension was decided',
    reopened: 'Not solved: it came back for rework',
    failed_again: 'Not solved a second time: it went to the centre above to be arranged anew',
    reviewed_again: 'Declined before: it has to be reviewed again',
    escalated_double: 'Double direct report: told to the upper centre and the liaison leader',
    part: 'Your unit was given a part of a joint handling',
    part_finished: 'A co-handler finished its part',
    whistle: 'Whistle: come to the spot or explain',
    whistle_unanswered: 'A whistle was not answered in time',
    overdue: 'Past its limit: please handle it soon',
    taken_up: 'It lay too long: an upper centre has taken it up',
    remark: 'The reporter added something: please look',
  },
)
