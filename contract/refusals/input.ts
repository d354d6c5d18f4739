import { text, type RefusalText } from './refusal-text.ts'

/** Shape and size of what came in, and technical answers. */
export const INPUT_REFUSALS = {
  'input.invalid': text(
    400,
    '“{field}”填得不对[:{reason}]。请改正后再提交。',
    '“{field}” is not right[: {reason}]. Please correct it and send again.',
  ),
  'input.too-long': text(
    400,
    '“{field}”太长了[,最多 {most}]。请缩短后再提交。',
    '“{field}” is too long[; at most {most}]. Please shorten it and send again.',
  ),
  'input.required': text(400, '请填写“{field}”。', 'Please fill in “{field}”.'),
  'input.unknown-code': text(
    400,
    '“{field}”里的[“{value}”]不在清单中。请从清单里选择。',
    '“{field}”[: {value}] is not in the list. Please choose from the list.',
  ),
  'input.not-a-phone': text(
    400,
    '电话好像写错了，少了或多了几位。手机号是 11 位；座机请带区号；国外号码以 + 开头。也可以不留。',
    'This number cannot be called: some digits are missing or too many. A mobile number has 11 digits, a landline needs its area code, a number abroad begins with +. You may also leave it out.',
  ),
  'input.too-many-photos': text(
    400,
    '照片太多了[,最多 {most} 张]。请少选几张。',
    'Too many photos[; at most {most}]. Please choose fewer.',
  ),
  'input.photo-unreadable': text(
    400,
    '这张照片打不开。请换一张，或用手机截图后再发（JPG、PNG、WebP 都可以）。',
    'This photo cannot be opened. Please choose another, or send a screenshot of it (JPG, PNG or WebP).',
  ),
  'input.photo-too-large': text(
    413,
    '照片太大了[,每张最大 {most} MB]。请少选几张或换一张。',
    'The photo is too large[; at most {most} MB each]. Please choose fewer or another one.',
  ),
  'input.files-not-kept': text(
    503,
    '系统里暂时放不下了，您选的照片或录音没有留住。您写的都在：发之前请再选一次；也可以先发出去，再凭查询码补照片。',
    'There is no room just now to hold on to the photos or recording you chose. What you wrote is still here: choose them once more before you send, or send without them and add photos later with your code.',
  ),
  'input.file-not-accepted': text(
    415,
    '不能接收这种文件[({kind})]。请换成照片或录音。',
    'This kind of file[ ({kind})] is not accepted. Please send a photo or a voice recording.',
  ),
  'input.sheet-unreadable': text(
    400,
    '这个表格打不开。请用模板另存为 .xlsx 或 .csv 后再上传。',
    'This spreadsheet cannot be opened. Please save it as .xlsx or .csv from the template and upload it again.',
  ),
  'input.sheet-row': text(
    400,
    '表格第 {row} 行有误[:{reason}]。请改正后重新上传，本次没有导入任何内容。',
    'Row {row} of the sheet is wrong[: {reason}]. Correct it and upload again; nothing was imported.',
  ),
  'input.sheet-too-large': text(
    413,
    '这个表格太大了。请分成几个文件上传。',
    'This spreadsheet is too large. Please upload it in several files.',
  ),
  'input.sheet-formula': text(
    400,
    '表格第 {row} 行[ {column} 列]是公式。请改成普通文字再上传，本次没有导入任何内容。',
    'Row {row}[, column {column},] of the sheet holds a formula. Make it plain text and upload again; nothing was imported.',
  ),
  'input.sheet-header': text(
    400,
    '表头不对[:缺少“{column}”]。请用模板里的表头。',
    'The heading of the sheet is wrong[: “{column}” is missing]. Please use the headings of the template.',
  ),
  'input.malformed': text(
    400,
    '提交的内容读不懂。请返回上一页重新填写。',
    'What was sent cannot be read. Please go back and fill it in again.',
  ),
  'input.too-large': text(
    413,
    '提交的内容太大了。请缩短文字或少选几张照片。',
    'What was sent is too large. Please shorten the text or choose fewer photos.',
  ),
  'input.media-type': text(
    415,
    '不支持这种提交格式。请使用本页面的表单。',
    'This format is not supported. Please use the form on the page, or application/json.',
  ),
  'not-found': text(
    404,
    '没有找到。请检查地址或编号是否正确，也可能已经不对您开放。',
    'Not found. Please check the address or code; it may also no longer be open to you.',
  ),
  'rate.too-many': text(
    429,
    '操作太频繁了，请在 {seconds} 秒后再试。您填写的内容没有丢。',
    'Too many requests. Please try again in {seconds} seconds; what you typed is not lost.',
  ),
  'conflict.changed-meanwhile': text(
    409,
    '刚才有别人改动了这里。请刷新后看看最新情况再操作。',
    'Somebody else changed this a moment ago. Please refresh, look at the latest and try again.',
  ),
  'server.failed': text(
    500,
    '系统出了点问题，没有完成。请稍后再试；如果还是不行，请告诉工作人员编号 {logId}。',
    'Something went wrong and it was not done. Please try again later; if it stays so, tell the staff this number: {logId}.',
  ),
  'server.busy': text(
    503,
    '系统正忙或正在恢复。请过 {seconds} 秒再试，您的内容可以原样重发。',
    'The system is busy or recovering. Please try again in {seconds} seconds; sending the same again is safe.',
  ),
} satisfies Record<string, RefusalText>
