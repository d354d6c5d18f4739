import type { Gap, GapKind } from '../../../../contract/gaps.ts'
import { defineWords, type Words } from '../../../kit/language.tsx'

/** What is said of one point. */
export interface GapWords {
  /** What is missing, with its count. */
  open: (gap: Gap) => string
  /** Why it matters, in one sentence. */
  why: string
  /** Where it is mended; none where no screen mends it. */
  go?: string
  /** It is in order. */
  sound: (gap: Gap) => string
}

const years = ({ years: list = [] }: Gap, joined: string): string => list.join(joined)
const be = (n: number): string => (n === 1 ? 'is' : 'are')

export const GAP_WORDS: Words<Record<GapKind, GapWords>> = defineWords<Record<GapKind, GapWords>>(
  {
    unit: {
      open: ({ missing }) => `${missing} 个区域的中心或网格岗没有启用`,
      why: '每件事都要落到所在社区的中心，再往街道、县区上报；缺了一级，事情就停在那里。',
      go: '去单位，重新启用',
      sound: ({ of }) => `${of} 个区域各有中心或网格岗`,
    },
    catalogue: {
      open: () => '没有事项清单',
      why: '没有清单，就没有时限，也没有派遣的规则。',
      go: '去事项清单',
      sound: ({ of }) => `事项清单已载入，${of} 个事项`,
    },
    department: {
      open: ({ missing, of, needed }) =>
        needed ? `清单要用到 ${of} 类部门，一个都还没有` : `清单要用到 ${of} 类部门，${missing} 类还没有建齐`,
      why: '派遣规则找不到部门时，案件不会自动派出，要坐席一件一件人工派。',
      go: '去单位，新建或导入',
      sound: ({ of }) => `清单要用到的 ${of} 类部门都建齐了`,
    },
    coordinator: {
      open: ({ missing, uncovered = 0 }) =>
        uncovered === missing
          ? `${missing} 个社区没有坐席，上级中心也没有人`
          : uncovered > 0
            ? `${missing} 个社区没有坐席，其中 ${uncovered} 个的上级中心也没有人`
            : `${missing} 个社区没有坐席，过了时限才能由上级中心接办`,
      why: '居民说的事先到社区中心受理；社区和上级都没有人，就没有人接。',
      go: '去导入人员',
      sound: ({ of }) => `${of} 个社区都有人受理`,
    },
    officer: {
      open: ({ missing }) => `${missing} 个网格没有网格员`,
      why: '小事在网格里办；没有网格员，派到网格的案件没有人签收。',
      go: '去导入人员',
      sound: ({ of }) => `${of} 个网格都有网格员`,
    },
    solver: {
      open: ({ missing }) => `${missing} 个部门还没有人`,
      why: '按规则派到部门的案件，要部门里的人签收和处置。',
      go: '去导入人员',
      sound: ({ of }) => (of === 0 ? '还没有部门' : `${of} 个部门都有人`),
    },
    password: {
      open: ({ missing }) => `${missing} 个账号还没发过密码`,
      why: '发了一次性密码，本人才能登录。',
      go: '去人员与账号，选中后发密码',
      sound: ({ of }) => `${of} 个在任人员的账号都发过密码`,
    },
    'upper-coordinator': {
      open: ({ missing }) => `${missing} 个市、县（区）、街道中心没有人`,
      why: '上报、异议审核和超时接办都到上级中心；那里没有人，难办的事就推不动。',
      go: '去导入人员',
      sound: ({ of }) => `${of} 个市、县（区）、街道中心都有人`,
    },
    calendar: {
      open: (gap) => `还没有 ${years(gap, '、')} 年的放假安排`,
      why: '没有放假安排，时限只按周一至周五算，节假日也会算作工作日。',
      go: '去工作日历，载入放假通知',
      sound: ({ of }) => (of > 1 ? '今年和明年的放假安排都有了' : '今年的放假安排有了'),
    },
    boundary: {
      open: ({ missing }) => `${missing} 个社区（村）没有界线`,
      why: '有了界线，居民一点“用我现在的位置”就知道在哪个社区；没有也能说，要自己写或选地点。',
      go: '去区域，上传界线',
      sound: ({ of }) => `${of} 个社区（村）都有界线`,
    },
    'second-factor': {
      open: ({ missing, of }) =>
        missing === of ? `${of} 位管理员都只用密码登录` : `${of} 位管理员中，${missing} 位只用密码登录`,
      why: '管理员的账号能改权限；再要一个手机上的动态码，密码泄露了也进不来。每人在右上角自己的名字下设置。',
      sound: ({ of }) => `${of} 位管理员都用动态码登录`,
    },
    sms: {
      open: () => '短信还没有接通服务商',
      why: '给居民的短信现在只存在“短信记录”里，不会发出；居民凭查询码看进展。接通由运维人员做。',
      go: '看短信记录',
      sound: () => '短信已接通',
    },
  },
  {
    unit: {
      open: ({ missing }) =>
        missing === 1
          ? 'One area has no centre or grid seat in use'
          : `${missing} areas have no centre or grid seat in use`,
      why: 'Every matter lands with the centre of its community and is escalated from there; where a level is missing, it stops.',
      go: 'To the units, to open them again',
      sound: ({ of }) => `${of} areas have their centre or grid seat`,
    },
    catalogue: {
      open: () => 'There is no catalogue',
      why: 'Without it there are neither limits nor rules of dispatch.',
      go: 'To the catalogue',
      sound: ({ of }) => `The catalogue is loaded: ${of} matters`,
    },
    department: {
      open: ({ missing, of, needed }) =>
        needed
          ? `The catalogue sends to ${of} kinds of department, and there is none yet`
          : `Of ${of} kinds of department that the catalogue sends to, ${missing} ${be(missing)} not complete`,
      why: 'Where a rule finds no department, a case is not dispatched by itself; an operator has to send each one.',
      go: 'To the units, to open or import them',
      sound: ({ of }) => `All ${of} kinds of department that the catalogue sends to are there`,
    },
    coordinator: {
      open: ({ missing, uncovered = 0 }) => {
        const without =
          missing === 1 ? 'One community has no operator' : `${missing} communities have no operator`
        if (uncovered === missing) return `${without}, and the centre above has nobody either`
        return uncovered > 0
          ? `${without}; for ${uncovered} of them the centre above has nobody either`
          : `${without}; the centre above can take their cases up only once they are late`
      },
      why: 'What residents say is accepted by the centre of the community; with nobody there or above, nobody receives it.',
      go: 'Import people',
      sound: ({ of }) => `All ${of} communities have somebody who accepts`,
    },
    officer: {
      open: ({ missing }) =>
        missing === 1 ? 'One grid has no officer' : `${missing} grids have no grid officer`,
      why: 'Small matters are solved in the grid; without an officer nobody signs for what is sent there.',
      go: 'Import people',
      sound: ({ of }) => `All ${of} grids have an officer`,
    },
    solver: {
      open: ({ missing }) =>
        missing === 1 ? 'One department has nobody in it' : `${missing} departments have nobody in them`,
      why: 'What the rules send to a department has to be signed for and handled by somebody there.',
      go: 'Import people',
      sound: ({ of }) => (of === 0 ? 'No departments yet' : `All ${of} departments have people`),
    },
    password: {
      open: ({ missing }) =>
        missing === 1
          ? 'One account was never given a password'
          : `${missing} accounts were never given a password`,
      why: 'They can sign in only once a one-time password was issued.',
      go: 'To people and accounts, to choose them and issue passwords',
      sound: ({ of }) => `All ${of} accounts of people in office were given a password`,
    },
    'upper-coordinator': {
      open: ({ missing }) =>
        missing === 1
          ? 'One centre of the city, a county or street has nobody'
          : `${missing} centres of the city, counties and streets have nobody`,
      why: 'Escalation, arbitration and what lies too long come to the centre above; with nobody there, hard matters do not move.',
      go: 'Import people',
      sound: ({ of }) => `All ${of} centres of the city, counties and streets have people`,
    },
    calendar: {
      open: (gap) => `No holiday table for ${years(gap, ' and ')}`,
      why: 'Without it limits count Monday to Friday alone, and holidays as working days.',
      go: 'To the working calendar, to load the notice',
      sound: ({ of }) =>
        `The holiday ${of > 1 ? 'tables of this and the next year are' : 'table of this year is'} loaded`,
    },
    boundary: {
      open: ({ missing }) =>
        missing === 1 ? 'One community has no boundary' : `${missing} communities have no boundary`,
      why: 'With boundaries, “Use my current location” finds the community; without, residents write or choose the place.',
      go: 'To the areas, to upload them',
      sound: ({ of }) => `All ${of} communities have a boundary`,
    },
    'second-factor': {
      open: ({ missing, of }) =>
        missing === of
          ? `All ${of} administrators sign in with the password alone`
          : `${missing} of ${of} administrators sign in with the password alone`,
      why: 'They can change rights; with a code of a phone as well, a lost password opens nothing. Everybody sets it up under their own name, top right.',
      sound: ({ of }) => `All ${of} administrators sign in with a code`,
    },
    sms: {
      open: () => 'No provider of text messages is connected',
      why: 'Messages to residents stay under “Messages sent”; residents follow with their code. Whoever runs the system connects one.',
      go: 'See the messages',
      sound: () => 'Text messages are connected',
    },
  },
)

export const MISSING = defineWords(
  {
    ready: '居民说的事已经有人接、有处派。',
    notReady: '补上下面几项，居民说的事才有人接、有处派。',
    notReadyElsewhere: '还有别的管理员要补的，补上以后居民说的事才有人接、有处派。',
    needed: '先补上',
    advised: '可以接着补',
    sound: '已经就绪',
    nothing: '您能补的都补上了',
    nothingHow: '以后有缺的，会出现在这里。',
    more: (n: number) => `等 ${n} 处`,
    moreKinds: (n: number) => `等 ${n} 类`,
    functionGap: (level: string, work: string, missing: number, of: number) =>
      of === 1 ? `${level} · ${work}` : `${level} · ${work}：${of} 个里缺 ${missing} 个`,
    elsewhere: {
      'admin.system': (n: number) => `另有 ${n} 项由系统管理员来补。`,
      'admin.security': (n: number) => `另有 ${n} 项由安全管理员来补。`,
    },
  },
  {
    ready: 'What residents say is received and has somewhere to go.',
    notReady: 'Until these are added, nobody receives what residents say, or it has nowhere to go.',
    notReadyElsewhere:
      'Until another administrator adds what is left, nobody receives what residents say, or it has nowhere to go.',
    needed: 'First',
    advised: 'Then',
    sound: 'In order',
    nothing: 'Everything that you can add is there',
    nothingHow: 'Whatever is missing later appears here.',
    more: (n: number) => `and others, ${n} in all`,
    moreKinds: (n: number) => `and others, ${n} kinds in all`,
    functionGap: (level: string, work: string, missing: number, of: number) =>
      of === 1 ? `${level} · ${work}` : `${level} · ${work}: ${missing} of ${of} missing`,
    elsewhere: {
      'admin.system': (n: number) =>
        `${n === 1 ? 'One more point is' : `${n} more points are`} for the system administrator.`,
      'admin.security': (n: number) =>
        `${n === 1 ? 'One more point is' : `${n} more points are`} for the security administrator.`,
    },
  },
)
