/** Prints rows as a Markdown table; numbers stand to the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = heads.map((_head, column) => (typeof rows[0]?.[column] === 'number' ? '---:' : '---'))
  console.log([line(heads), line(rule), ...rows.map(line)].join('\n'))
}
