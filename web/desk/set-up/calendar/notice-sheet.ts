/**
 * Pasted lines as the table that the server reads, whether they came from a spreadsheet (tabs), a list (commas) or were
 * typed with blanks. Dates as the notice writes them (2027年1月1日) become 2027-01-01.
 */
export function noticeSheet(pasted: string): Blob {
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => {
    const [date = '', kind = '', ...name] = line
      .trim()
      .split(/\s*[\t,，;；]\s*|\s+/)
      .filter((part) => part !== '')
    return [isoDate(date), kind, name.join(' ')].map(quoted).join(',')
  })
  return new Blob([rows.join('\n')], { type: 'text/csv' })
}

function isoDate(text: string): string {
  const match = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text)
  if (!match) return text
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
