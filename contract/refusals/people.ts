import { text, type RefusalText } from './refusal-text.ts'

/** People, units and appointments. */
export const PEOPLE_REFUSALS = {
  'people.login-taken': text(
    409,
    '这个账号名已有人用。请换一个。',
    'This login name is taken. Please choose another.',
  ),
  'people.has-account': text(409, '这个人已经有账号了。', 'This person already has an account.'),
  'people.no-account': text(
    409,
    '这个人还没有账号。请先开通账号。',
    'This person has no account yet. Please open one first.',
  ),
  'people.administrators-separate': text(
    409,
    '系统、安全、审计三类管理员必须由不同的人担任，也不能兼办案件。',
    'The system, security and audit administrators must be different people who handle no cases.',
  ),
  'people.not-yourself': text(
    403,
    '不能对自己的账号或任职做这个操作。请由另一位管理员办理。',
    'You cannot do this to your own account or appointment. Another administrator has to.',
  ),
  'people.last-administrator': text(
    409,
    '这是最后一位此类管理员。请先任命接替的人。',
    'This is the last administrator of the kind. Please appoint a successor first.',
  ),
  'people.position-does-not-fit': text(
    409,
    '这个岗位不能设在这类单位。请换一个岗位或单位。',
    'This position does not belong in this kind of unit. Please choose another position or unit.',
  ),
  'people.already-appointed': text(
    409,
    '这个人已在该单位担任这个岗位。',
    'This person already holds this position in the unit.',
  ),
  'people.appointment-over': text(409, '这项任职已经结束。', 'This appointment is over.'),
  'people.unit-exists': text(
    409,
    '这个区域已有同样的单位。请直接使用它。',
    'The area already has such a unit. Please use that one.',
  ),
  'people.unit-inactive': text(
    409,
    '这个单位已停用。请换一个单位。',
    'This unit is closed. Please choose another.',
  ),
  'people.unit-has-open-cases': text(
    409,
    '这个单位手上还有[ {count} 件]未办结的事。请先转出或办结。',
    'The unit still holds [{count} ]open cases. Pass them on or finish them first.',
  ),
  'people.unit-of-every-area': text(
    409,
    '每个区域都必须有这个单位，不能停用。',
    'Every area must have this unit; it cannot be closed.',
  ),
  'people.unit-ambiguous': text(
    400,
    '有[ {count} 个]单位都叫[“{value}”]。请填写它的区划代码来区分。',
    'Several units[ ({count})] have this name[: {value}]. Please add the area code to tell them apart.',
  ),
  'people.set-up-order': text(
    409,
    '请按顺序完成前面的设置步骤。',
    'Please finish the earlier steps of the set-up first.',
  ),
} satisfies Record<string, RefusalText>
