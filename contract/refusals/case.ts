import { text, type RefusalText } from './refusal-text.ts'

/** The case. */
export const CASE_REFUSALS = {
  'case.not-allowed-now': text(
    409,
    '现在不能这样做，事情已到了别的环节。请刷新查看当前可做的操作。',
    'This cannot be done now: the case is at another stage. Refresh to see what is allowed.',
  ),
  'case.not-yours': text(
    403,
    '这件事现在不在您手上。请看案件页上由谁负责。',
    'This is not in your hands now. The case page shows who is responsible.',
  ),
  'case.already-exists': text(409, '这件事已经登记过了。', 'This was recorded already.'),
  'case.reason-required': text(400, '请写明理由。', 'Please give the reason.'),
  'case.where-to-go-required': text(
    400,
    '请告诉居民应该去哪里办。',
    'Please say where the resident should go instead.',
  ),
  'case.earlier-required': text(
    400,
    '请选出原来是哪一件，好把它的进展告诉说事人。没有原来那件的，请受理。',
    'Please choose the earlier case, so that the reporter can be told how it stands. If there is none, accept this one.',
  ),
  'case.earlier-elsewhere': text(
    400,
    '原来那件必须是本辖区内的另一件事。请重新选择。',
    'The earlier case has to be another one within your area. Please choose again.',
  ),
  'case.evidence-required': text(
    400,
    '请至少附一张照片或一份材料作为办理凭证。',
    'Please attach at least one photo or document as evidence.',
  ),
  'case.outside-scope': text(
    403,
    '对方不在您的管辖范围内。请选择本级或下级的单位。',
    'That unit is outside your scope. Please choose a unit of your own level or below.',
  ),
  'case.outside-duty-list': text(
    409,
    '这件事不在社区职责清单内，不能派给社区。请派给上级部门或上报。',
    'This is not on the community’s duty list and may not be given to it. Choose a department, or escalate.',
  ),
  'case.no-upper-level': text(409, '已是最高一级，不能再上报。', 'This is the highest level already.'),
  'case.not-late-yet': text(
    409,
    '还没有过时限，不能接办。可以先催办或督办。',
    'It is not late yet, so it cannot be taken up. You may urge or supervise it.',
  ),
  'case.arbitration-required': text(
    409,
    '已退回[ {returns} 次]，必须先由上级中心裁定由谁办。',
    'It was returned [{returns} times ]already: the upper centre has to decide whose it is first.',
  ),
  'case.decision-binding': text(
    409,
    '上级中心已裁定由您单位办理，不能再退回。',
    'The upper centre decided that it is yours; it cannot be returned again.',
  ),
  'case.escalated-twice': text(
    409,
    '您单位已两次上报这件事，上级中心的决定不再变，不能再上报。请在本单位范围内派办或联办；已派到您手上的，可以写明理由退回。',
    'Your unit has sent this up twice; what the upper centre decided stands. Dispatch it or handle it jointly within your area; what was dispatched to you may be returned with a reason.',
  ),
  'case.give-back-reason': text(
    400,
    '这件事是对方上报来的。退给对方办，请在“{field}”里写明理由。',
    'That unit sent this case up. To give it back, please say why in “{field}”.',
  ),
  'case.parts-open': text(
    409,
    '还有协办部分没有办完。请先等协办单位完成。',
    'Some parts of the joint handling are still open. They have to be finished first.',
  ),
  'case.part-not-open': text(409, '这个协办部分已经结束。', 'This part of the joint handling is over.'),
  'case.extension-pending': text(
    409,
    '已有一份延期申请在等批复。',
    'An extension is already waiting for an answer.',
  ),
  'case.extension-expired': text(
    409,
    '已经过了时限，不能再申请延期。请尽快办理并说明原因。',
    'The limit has passed, so it cannot be extended. Please act soon and say why it was late.',
  ),
  'case.extension-too-many': text(409, '延期次数已用完。', 'No further extension is possible.'),
  'case.extension-too-long': text(
    400,
    '延期时间不能超过原时限[({most})]。请缩短。',
    'An extension may not be longer than the original limit[ ({most})]. Please shorten it.',
  ),
  'case.extension-urgent': text(409, '紧急事项不能延期。', 'Urgent matters cannot be extended.'),
  'case.suspension-pending': text(
    409,
    '已有一份挂账申请在等批复。',
    'A suspension is already waiting for an answer.',
  ),
  'case.suspension-too-long': text(
    400,
    '挂账到期日太远了[：同一轮办理从第一次挂账起最多 {most} 天][，最晚可选到 {latest}]。请选一个更早的日期。',
    'The end of the suspension is too far away[: in one round of handling at most {most} days from the first suspension][, so {latest} at the latest]. Please choose an earlier date.',
  ),
  'case.suspension-used-up': text(
    409,
    '从第一次挂账起已满最长期限，这一轮办理不能再挂账。请继续办理，办不了的请上报或退回。',
    'The time for which this round of handling may be suspended is over, counted from its first suspension. Go on handling it, escalate it or return it.',
  ),
  'case.suspension-urgent': text(
    409,
    '紧急事项不能挂账。险情排除后请反馈结果，余下的事另行登记。',
    'Urgent matters cannot be suspended. Once the danger is gone hand in the result, and enter the rest as a case of its own.',
  ),
  'case.conditions-unticked': text(
    409,
    '还有[ {left} 项]结案条件没有逐项确认。请逐项核对后打勾。',
    '[{left} of the ]closing conditions are not ticked yet. Check them one by one.',
  ),
  'case.handler-may-not-verify': text(
    403,
    '经办人不能核查自己办的事。请由别人核查。',
    'Whoever handled it may not verify it. Somebody else has to.',
  ),
  'case.second-approver-required': text(
    403,
    '需要另一位审批人。申请人或已批过的人不能再批。',
    'A second approver is needed; not the one who asked or approved before.',
  ),
  'case.already-rated': text(409, '这件事您已经评价过了，谢谢。', 'You have rated this already, thank you.'),
  'case.rating-over': text(
    409,
    '评价时间已过。如果问题又出现，请重新说一件。',
    'The time for rating is over. If the problem is back, please say it again.',
  ),
  'case.report-unknown': text(404, '没有找到这条诉求。', 'This report was not found.'),
  'case.report-known': text(409, '这条诉求已经在这件事里了。', 'This report already belongs to the case.'),
  'case.urged-recently': text(
    429,
    '刚刚已经催过了，正在办。请过些时候再催。',
    'It was urged a short while ago and is being handled. Please wait a little.',
  ),
  'case.merge-with-itself': text(
    400,
    '不能和自己并案。请选择另一件。',
    'A case cannot be merged with itself. Choose another.',
  ),
  'case.merge-elsewhere': text(
    409,
    '只能与同一区域内、未办结的事并案。',
    'It can only be merged with an open case in the same area.',
  ),
  'case.whistle-unknown': text(404, '没有找到这次吹哨。', 'This whistle was not found.'),
  'case.whistle-answered': text(
    409,
    '您单位已经回应过这次吹哨。',
    'Your unit has answered this whistle already.',
  ),
  'case.timer-not-due': text(409, '时间还没到。', 'It is not due yet.'),
  'publishing.names-a-person': text(
    400,
    '“{field}”里有电话、证件号，或者说事人留下的姓名、电话。公开的内容人人都能看到，请删去后再提交，只写办了什么。',
    '“{field}” contains a phone or identity number, or the name or phone a reporter left. Everybody can read it: take that out, say only what was done, and send again.',
  ),
  // Beside the field: the sentence need not name it.
  'telling.names-a-person': text(
    400,
    '这里写了手机号、证件号，或者说事人留下的姓名、电话。这件事的每位说事人（包括以后加入的）都会看到：请删去，称呼用“您”，联系电话请写单位座机[；{insteadOf}]，再提交。',
    'This contains a mobile or identity number, or the name or phone a reporter left. Every reporter of this case, also one who joins later, will read it: take that out, write “you”, and give an office’s landline if they are to call[; {insteadOf}]; then send again.',
    {
      insteadOf: {
        progress: {
          zh: '只给单位自己看的，请取消“同时告诉说事人”',
          en: 'if it is for the units only, untick “Tell the reporters as well”',
        },
      },
    },
  ),
} satisfies Record<string, RefusalText>
