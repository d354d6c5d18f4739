import type { CaseActionType } from '../../../data/case-actions.ts'
import { defineWords, type Words } from '../../../kit/language.tsx'

/** What an action is called, what it brings about (above its form), and what is said when it has happened. */
interface Said {
  label: string
  about: string
  done: string
}

const a = (label: string, about: string, done: string): Said => ({ label, about, done })

export const ACTION_WORDS: Words<Record<CaseActionType, Said>> = defineWords(
  {
    AcceptCase: a('受理', '受理后由本中心派遣，派遣时限开始计算。', '已受理。'),
    DeclineCase: a(
      '不予受理',
      '只能按所列的法定情形不予受理，理由和去处会告诉居民。',
      '已不予受理，理由已告知居民。',
    ),
    CorrectMatter: a('更正事项', '事项决定由谁办、多久办完。', '事项已更正。'),
    CorrectPlace: a('更正地点', '地点不在本中心辖区的，转给所在地的中心受理。', '地点已更正。'),
    MergeCase: a('并案', '这件事并入另一件，所有说事人都保留，进展分别告知。', '已并案。'),
    DispatchCase: a('派遣', '派给一个单位签收办理，签收时限开始计算。', '已派遣。'),
    SignCase: a('签收', '签收后由本单位办理，办理时限开始计算。', '已签收，办理时限开始计算。'),
    ReturnCase: a('退回', '退回派遣单位，记录保留，次数累计。', '已退回派遣单位。'),
    AskArbitration: a('申请裁定', '请上级中心裁定由谁办，裁定后不能再退回。', '已申请上级裁定。'),
    ArbitrateCase: a('裁定', '裁定由哪个单位办理，该单位不能再退回。', '已裁定。'),
    EscalateCase: a('上报', '交给上一级中心接着办。', '已上报上级中心。'),
    DelegateCase: a('下派', '交给本地下一级中心派遣。', '已下派。'),
    TakeUpCase: a('接办', '对方超过时限没有动，或者无人在岗，由本中心接过来重新安排。', '已由本中心接办。'),
    StartJointHandling: a('联办', '一个单位主办，其他单位各办一部分，各有时限。', '已发起联办。'),
    SignPart: a('签收协办', '签收本单位的协办部分。', '协办部分已签收。'),
    FinishPart: a('办结协办', '说明协办部分怎么办的，附上凭证。', '协办部分已办结。'),
    ReturnPart: a('退回协办', '退回派遣中心改派。', '协办部分已退回。'),
    ReassignPart: a('改派协办', '把退回的协办部分交给另一个单位。', '协办部分已改派。'),
    CancelPart: a('取消协办', '这一部分不再需要办。', '协办部分已取消。'),
    WhistleUp: a('吹哨', '请有关单位按时到现场，必须到场或说明原因。', '已吹哨，有关单位会收到通知。'),
    AnswerWhistle: a('回应吹哨', '已到现场，或说明不能到场的原因。', '已回应吹哨。'),
    NoteProgress: a('记进展', '记下办到哪一步了。', '进展已记下。'),
    AskExtension: a('申请延期', '到期前才能申请，须两级同意，同意后告知居民。', '已申请延期，等待批复。'),
    GrantExtension: a('同意延期', '第一级同意后转上一级，两级都同意才延期。', '已同意。'),
    RefuseExtension: a('不同意延期', '原时限不变。', '已答复不同意延期。'),
    AskSuspension: a('申请挂账', '暂时办不了的，批准后时限暂停，到期自动恢复。', '已申请挂账，等待批复。'),
    SuspendCase: a('同意挂账', '时限暂停，一直列在挂账台账上，到期自动恢复。', '已挂账，时限暂停。'),
    RefuseSuspension: a('不同意挂账', '时限照常计算。', '已答复不同意挂账。'),
    ResumeCase: a('恢复办理', '结束挂账，时限接着计算。', '已恢复办理，时限接着计算。'),
    ResolveCase: a('处置反馈', '说明怎么办的，附上照片，交派遣单位核查。', '已反馈，等待核查。'),
    VerifyCase: a('核查通过', '逐项核对结案条件，核查人不能是经办人。', '核查通过，等待结案。'),
    FailVerification: a(
      '核查不通过',
      '退给原经办单位接着办，办理时限重新计算。',
      '核查未通过，已退给原经办单位。',
    ),
    CloseCase: a('结案', '结案后居民可以评价；评价没有解决的，自动重办。', '已结案，等待居民评价。'),
    CallBack: a('回访', '问说事人解决了没有、满意不满意。没有解决或不满意的，自动重办。', '回访已记下。'),
    ReopenCase: a('重办', '退给原经办单位重新办理，计入返工。', '已重办。'),
    UrgeCase: a('催办', '提醒当前承办单位抓紧，记录在案。', '已催办。'),
    SuperviseCase: a('督办', '列入督办，承办单位须答复。', '已督办。'),
  },
  {
    AcceptCase: a('Accept', 'This centre then dispatches it; the limit for dispatching starts.', 'Accepted.'),
    DeclineCase: a(
      'Decline',
      'Only on one of the grounds below. The resident is told why and where to go.',
      'Declined; the resident is told why.',
    ),
    CorrectMatter: a(
      'Correct matter',
      'The matter decides who handles it and by when.',
      'The matter is corrected.',
    ),
    CorrectPlace: a(
      'Correct place',
      'If the place lies outside your area, the centre of that place reviews it.',
      'The place is corrected.',
    ),
    MergeCase: a(
      'Merge',
      'This case becomes part of another. Every reporter is kept and told of progress.',
      'Merged into the other case.',
    ),
    DispatchCase: a('Dispatch', 'Sends it to a unit, whose limit for signing starts.', 'Dispatched.'),
    SignCase: a(
      'Sign for',
      'Your unit then handles it; the limit for handling starts.',
      'Signed for; the handling limit runs.',
    ),
    ReturnCase: a(
      'Return',
      'Goes back to the dispatcher. The record stays, and returns are counted.',
      'Returned to the dispatcher.',
    ),
    AskArbitration: a(
      'Ask arbitration',
      'The upper centre decides whose it is. After that it cannot be returned.',
      'The upper centre was asked to decide.',
    ),
    ArbitrateCase: a('Arbitrate', 'Decides which unit handles it. That unit cannot return it.', 'Decided.'),
    EscalateCase: a('Escalate', 'The centre one level up takes it on.', 'Escalated to the upper centre.'),
    DelegateCase: a(
      'Delegate',
      'Hands it to a lower centre of this place, which dispatches it.',
      'Delegated.',
    ),
    TakeUpCase: a(
      'Take up',
      'It lies still or nobody is there: your centre takes it and arranges it anew.',
      'Your centre has it now.',
    ),
    StartJointHandling: a(
      'Joint handling',
      'One unit leads; others each do a part within a limit of their own.',
      'Joint handling has started.',
    ),
    SignPart: a('Sign for part', 'Your unit takes on its part.', 'The part is signed for.'),
    FinishPart: a('Finish part', 'Say how your part was done, with evidence.', 'The part is finished.'),
    ReturnPart: a(
      'Return part',
      'Goes back to the dispatching centre, to be given to somebody else.',
      'The part is returned.',
    ),
    ReassignPart: a('Reassign part', 'Gives the returned part to another unit.', 'The part is reassigned.'),
    CancelPart: a('Cancel part', 'This part need not be done any more.', 'The part is cancelled.'),
    WhistleUp: a(
      'Whistle',
      'Calls units to the spot. Each must come or explain why not.',
      'The units are called to the spot.',
    ),
    AnswerWhistle: a(
      'Answer whistle',
      'Present on the spot, or explain why not.',
      'The whistle is answered.',
    ),
    NoteProgress: a('Note progress', 'Write down how far it has come.', 'Progress is noted.'),
    AskExtension: a(
      'Ask extension',
      'Only before the limit ends. Two levels must agree; then the resident is told.',
      'The extension is asked for.',
    ),
    GrantExtension: a(
      'Grant extension',
      'The first approval passes it one level up; it counts when both have agreed.',
      'You have agreed.',
    ),
    RefuseExtension: a('Refuse extension', 'The present limit stays.', 'The extension is refused.'),
    AskSuspension: a(
      'Ask suspension',
      'For what cannot be done yet. If approved the clock stops, and runs on by itself at the end.',
      'The suspension is asked for.',
    ),
    SuspendCase: a(
      'Suspend',
      'The clock stops. The case stays on the suspended ledger and resumes by itself.',
      'Suspended; the clock has stopped.',
    ),
    RefuseSuspension: a('Refuse suspension', 'The clock runs on.', 'The suspension is refused.'),
    ResumeCase: a('Resume', 'Ends the suspension; the clock runs on.', 'Resumed; the clock runs again.'),
    ResolveCase: a(
      'Resolve',
      'Say what was done, with photos. The dispatcher verifies it.',
      'Handed in; waits to be verified.',
    ),
    VerifyCase: a(
      'Verify',
      'Check the closing conditions one by one. Whoever handled it may not verify.',
      'Verified; waits to be closed.',
    ),
    FailVerification: a(
      'Not verified',
      'Goes back to the same handler, whose limit starts again.',
      'Sent back to the handler.',
    ),
    CloseCase: a(
      'Close',
      'The resident can then rate it; “not solved” reopens it by itself.',
      'Closed; waits for the resident’s rating.',
    ),
    CallBack: a(
      'Call back',
      'Ask the reporter: solved, satisfied? If not, it is reopened by itself.',
      'The call is written down.',
    ),
    ReopenCase: a('Reopen', 'Goes back to the same handler and counts as rework.', 'Reopened.'),
    UrgeCase: a('Urge', 'Reminds the holder to hurry, on record.', 'The holder is urged.'),
    SuperviseCase: a(
      'Supervise',
      'Puts it under supervision; the holder owes an answer.',
      'Under supervision now.',
    ),
  },
)
