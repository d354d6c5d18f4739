/** What residents write when they rate. */

export const SATISFIED_COMMENTS: readonly string[] = [
  '',
  '',
  '办得快，满意。',
  '没想到这么快就修好了。',
  '师傅态度好，还把地扫了。',
  '说了就有人管，心里踏实。',
  '比打电话强，能看到走到哪一步了。',
  '谢谢网格员，跑了好几趟。',
  '解决了，希望别再坏。',
]

export const SOLVED_BUT_UNHAPPY_COMMENTS: readonly string[] = [
  '是修好了，就是拖太久。',
  '解决了，可中间没人告诉我一声。',
  '活干得毛糙，凑合能用。',
  '来的人态度不好。',
  '问题没了，垃圾扔了一地没收拾。',
]

export const NOT_SOLVED_COMMENTS: readonly string[] = [
  '根本没人来过，怎么就办结了？',
  '修完第二天又坏了。',
  '只弄了一半，那头还是老样子。',
  '照片是旁边那处的，不是我说的地方。',
  '说了会处理，到现在没动静。',
  '当时是好了，第二天又那样。',
  '跟没办之前一个样。',
]

/** What a resident adds to a report that is under way. */
export const REMARKS: readonly string[] = [
  '补充一下，位置还要往里走一点。',
  '今天更严重了，麻烦快点。',
  '有人来看过了，还没动工。',
  '我白天上班，晚上六点后在家。',
  '邻居家也有同样的问题。',
  '刚又拍了一张照片。',
]
