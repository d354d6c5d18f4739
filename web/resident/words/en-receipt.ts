import type { WhoView } from '../../../contract/resident.ts'
import type { ReceiptWords } from './zh-receipt.ts'

/** Departments are called "Urban management, Qiaodong District" on lists, which no sentence can carry. */
const OFFICE = /^(.)(.*), ([^,]+)$/

const who = ({ kind, name, nameEn = name }: WhoView): string => {
  if (kind === 'grid_seat') return `the grid officer of ${nameEn}`
  const [, first = '', rest = '', area] = (kind === 'department' && OFFICE.exec(nameEn)) || []
  return area ? `the ${first.toLowerCase()}${rest} department of ${area}` : nameEn
}
const Who = (by: WhoView): string => who(by).replace(/^t/, 'T')

export const enReceipt: ReceiptWords = {
  title: 'What you told us',
  newTitle: 'Thank you, we have it',
  newLead: 'This is your code. Take a photo of this page or write the code down:',
  qrLabel: 'Scanning this opens this page too',
  keepSecret: 'Anyone with this code can see this page, so please do not post it in a group chat.',
  youSaid: 'What you said',
  voiceOnly: '(You sent a recording)',
  photo: (n) => `Photo ${n}`,
  where: (place, address) => `Where: ${place}${address && `; ${address}`}`,
  whereUnsure: (place, address) =>
    `Where: ${place}${address && `; ${address}`} (the staff will ask you where exactly)`,
  nowTitle: 'Now',
  now: {
    review: (by, due) => `${Who(by)} will look at it by ${due} and find someone to deal with it.`,
    dispatch: (by, due) => `${Who(by)} will find someone to deal with it by ${due}.`,
    sign: (by, due) => `It has gone to ${who(by)}, who will take it on by ${due}.`,
    handle: (by, due) => `${Who(by)} is working on it and will have it done by ${due}.`,
    verify: (by, due) => `They say it is done. ${Who(by)} will go and check by ${due}.`,
    close: (by, due) => `It has been checked. ${Who(by)} will give you an answer by ${due}.`,
    paused: (until) => `It has to wait until ${until}; then it goes on.`,
    closed: 'It is done.',
    declined: 'We cannot deal with this. The reason is below.',
    withdrawn: 'You withdrew it, so nobody is working on it any more.',
    late: {
      review: (by) => `${Who(by)} has not looked at it yet.`,
      dispatch: (by) => `${Who(by)} has not found anyone to deal with it yet.`,
      sign: (by) => `It has gone to ${who(by)}, who has not taken it on yet.`,
      handle: (by) => `${Who(by)} is working on it, but it is not done yet.`,
      verify: (by) => `They say it is done. ${Who(by)} has not checked yet.`,
      close: (by) => `It has been checked. ${Who(by)} has not given you an answer yet.`,
    },
    promised: (due) => `It was promised by ${due} and is late; we are pressing them.`,
  },
  resultTitle: 'What was done',
  historyTitle: 'Step by step',
  step: {
    said: 'You told us.',
    accepted: (by) => `${Who(by)} received it and is finding someone to deal with it.`,
    sent: (by) => `It was given to ${who(by)}.`,
    signed: (by) => `${Who(by)} took it on and started work.`,
    rerouted: 'We are finding the right people for it.',
    raised: (by) => `It was passed up to ${who(by)} to arrange.`,
    moved: (by) => `The place was corrected; ${who(by)} is looking at it now.`,
    joint: (by, others) =>
      others.length > 0
        ? `${Who(by)} is in charge, working together with ${others.map(who).join(' and ')}.`
        : `${Who(by)} is in charge.`,
    note: 'Word from those working on it:',
    remark: 'You added:',
    remarkPhotos: 'You added photos:',
    longer: (due) => `It needs more time and will be done by ${due}.`,
    paused: (until, reason) => `It has to wait until ${until}; then it goes on. Reason: ${reason}`,
    resumed: 'Work goes on.',
    done: (by) => `${Who(by)} says it is done; somebody will check.`,
    checked: 'Somebody went to check: it is done.',
    'not-yet': 'Somebody went to check: it is not done yet, so work goes on.',
    closed: 'It is done.',
    called: 'We phoned to ask what you think.',
    declined: {
      emergency_line: 'This needs an emergency call right away; we cannot take it here.',
      statutory_route: 'The law sets out its own way to deal with this; we may not decide it instead.',
      repeat: 'This was said before, so no second one was opened.',
      secret_or_privacy: 'This touches secrets or somebody’s privacy; we may not deal with it.',
      outside_duties: 'This is not ours to deal with.',
      against_law_or_morals: 'This would be against the law or public morals; we may not do it.',
    },
    declinedWhere: (place) => `Please turn to: ${place}`,
    declinedEarlier: (number) => `The earlier one is number ${number}. `,
    rated: (solved, satisfied) =>
      `You said: ${solved ? 'solved' : 'not solved'}, ${satisfied ? 'satisfied' : 'not satisfied'}.`,
    again: 'It goes back to be done again.',
    urged: 'You asked them to hurry.',
    withdrawn: 'You withdrew it.',
    joined: 'Neighbours said the same; both are dealt with together.',
    late: (by) => `${Who(by)} missed the promised time; we are pressing them.`,
  },
  rateTitle: 'How was it done?',
  rateLead: (until) => `You can answer until ${until}.`,
  solved: 'Is it solved?',
  solvedYes: 'Solved',
  solvedNo: 'Not solved',
  satisfied: 'Are you satisfied?',
  satisfiedYes: 'Satisfied',
  satisfiedNo: 'Not satisfied',
  rateConsequence:
    'If you choose “not solved” or “not satisfied”, it goes back to be done again, and then we ask you once more.',
  why: 'What was wrong? (choose any, or none)',
  reasons: {
    'not-fixed': 'It is not fixed',
    'came-back': 'The problem came back',
    'too-slow': 'It took too long',
    attitude: 'They were unfriendly',
    'not-told': 'Nobody told me anything',
    rough: 'It was done carelessly',
  },
  rateWords: 'Anything else? (optional)',
  rateGo: 'Send my answer',
  rateMissing: 'Please choose one.',
  remarkTitle: 'Add something',
  remarkLabel: 'What would you like to add?',
  remarkPhotos: 'More photos (up to 9)',
  remarkGo: 'Add',
  remarkMissing: 'Please write something, or choose photos.',
  urgeTitle: 'Waiting too long?',
  urgeLead: 'You can ask them to hurry, once a day.',
  urgeGo: 'Ask them to hurry',
  urgedAlready: (when) => `You asked them to hurry at ${when}; you can ask once a day.`,
  withdrawLink: 'No longer needed? Withdraw it',
  withdrawTitle: 'Is it really no longer needed?',
  withdrawLead:
    'Once you withdraw it, and if nobody else said the same, nobody works on it any more and it cannot be taken up again. If it is dangerous, such as leaking gas, we still go and look.',
  withdrawGo: 'Yes, withdraw it',
  withdrawNo: 'No, carry on',
  done: {
    remark: 'What you added is here.',
    urge: 'We have asked them to hurry.',
    rate: 'Thank you for your answer.',
    again: 'It has gone back to be done again. We will ask you once more when it is done.',
    withdraw: 'It is withdrawn.',
  },
  refresh: 'Check again',
  sayAnother: 'Something else? Tell us',
}
