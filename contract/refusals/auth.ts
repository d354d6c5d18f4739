import { text, type RefusalText } from './refusal-text.ts'

/** Who asks. */
export const AUTH_REFUSALS = {
  'auth.required': text(401, '请先登录。', 'Please sign in first.'),
  'auth.wrong-credentials': text(
    401,
    '账号或密码不对。请再试一次；忘记密码请找安全管理员重置。',
    'Wrong account or password. Please try again; if you forgot it, ask the security administrator to reset it.',
  ),
  'auth.locked': text(
    429,
    '密码错误次数太多，账号已暂时锁定。请[在 {minutes} 分钟]后再试，或找安全管理员解锁。',
    'Too many wrong passwords: the account is locked for a while. Try again [in {minutes} minutes], or ask the security administrator to unlock it.',
  ),
  'auth.weak-password': text(
    400,
    '这个密码不够安全[:{reason}]。请换一个。',
    'This password is not safe enough[: {reason}]. Please choose another.',
    {
      reason: {
        short: { zh: '至少要 10 个字符', en: 'it needs at least 10 characters' },
        long: { zh: '太长了', en: 'it is too long' },
        common: { zh: '太常见，容易被猜到', en: 'it is too common and easily guessed' },
        login: { zh: '不能用账号名来组成', en: 'it must not be built on the login name' },
        same: { zh: '不能与原密码相同', en: 'it must differ from the present one' },
      },
    },
  ),
  'auth.password-change-required': text(
    403,
    '请先修改初始密码。',
    'Please change your initial password first.',
  ),
  'auth.code-required': text(403, '请先输入手机上的验证码。', 'Please enter the phone code first.'),
  'auth.code-needed': text(
    403,
    '管理员登录必须使用手机验证码。请先启用，启用后不能关闭。',
    'Administrators have to sign in with a phone code. Please set it up; it cannot be switched off.',
  ),
  'auth.code-on-already': text(
    409,
    '手机验证码已经启用。要换手机，请先关闭再启用。',
    'The phone code is on already. For another phone, switch it off and on again.',
  ),
  'auth.wrong-code': text(
    400,
    '验证码不对，或者已经用过。请等手机上换了新的再输入；也可以用备用码。',
    'This code is wrong or was used already. Wait for the next one on your phone, or use one of your recovery codes.',
  ),
  'auth.wrong-first-code': text(
    400,
    '验证码不对。请等手机上换了新的再输入；一直不对，请检查手机的时间是否准确。',
    'This code is wrong. Wait for the next one on your phone; if it is never right, check the time of the phone.',
  ),
  'auth.forbidden': text(
    403,
    '您的岗位没有这项权限。需要的话请联系安全管理员。',
    'Your position does not allow this. If you need it, ask the security administrator.',
  ),
  'auth.set-up-closed': text(
    403,
    '初始设置已经关闭。请登录后操作。',
    'The first set-up is closed. Please sign in instead.',
  ),
  'auth.foreign-page': text(
    403,
    '这个请求不是从本系统的页面发出的，没有执行。请打开本系统页面重新操作。',
    'This request did not come from our own pages and was not carried out. Please open our page and do it there.',
  ),
} satisfies Record<string, RefusalText>
