// What vitest wrote about a run, read for the last lines of `npm test`.

/** So much of one failure stands in the list at the end; the whole of it stands where it happened. */
const LINES = 8

/** A colour or another control sequence of a terminal. */
const CONTROL = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

/** The text as a file should have it. */
export const plain = (text) => text.replace(CONTROL, '')

/** Takes a stream of text, answers it without control sequences, even those that two pieces share. */
export function plainStream() {
  let held = ''
  return (piece) => {
    const text = held + piece
    held = /\u001b(\[[0-9;?]*[ -/]*)?$/.exec(text)?.[0] ?? ''
    return plain(text.slice(0, text.length - held.length))
  }
}

/**
 * Counts and failures of one run. A file that could not be loaded has no tests: it counts as one failure, and so does a run
 * that ended badly without one.
 * @param status what vitest exited with
 * @param json its JSON report, undefined if it wrote none
 */
export function resultsOf(status, json) {
  const failures = (json?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    const listed = failed.map((test) => ({
      name: `${name} > ${[...test.ancestorTitles, test.title].join(' > ')}`,
      message: short(test.failureMessages?.[0]),
    }))
    return listed.length > 0 || status !== 'failed' ? listed : [{ name, message: short(message) }]
  })
  if (status !== 0 && failures.length === 0) {
    failures.push({
      name: `vitest ${status}`,
      message: '没有测试失败,但运行没有正常结束,见上文 / no test failed, but the run ended badly: see above',
    })
  }
  return {
    passed: json?.numPassedTests ?? 0,
    failed: failures.length,
    skipped: (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0),
    failures,
  }
}

function short(message = '') {
  const lines = plain(message).trim().split('\n')
  return lines.length > LINES ? [...lines.slice(0, LINES), '…'].join('\n') : lines.join('\n')
}
