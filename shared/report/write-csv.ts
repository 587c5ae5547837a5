/**
 * Rows as CSV (RFC 4180): every cell in quotes, lines ended by CR LF. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, which spreadsheets show as text: OWASP, "CSV Injection".
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

// The signs a formula begins with, also in the wide forms of East Asian keyboards, and what spreadsheets skip before them.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

function writeCell(cell: string | number | null): string {
  if (typeof cell === 'number') return `"${cell}"`
  const text = cell ?? ''
  return `"${formula.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`
}
