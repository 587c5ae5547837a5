/** A table with a heading for each column; cells are HTML, `classes` those of the columns. */
export function writeTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  classes: readonly string[] = []
): string {
  const cell = (html: string, index: number) => `<td class="${classes[index] ?? ''}">${html}</td>`
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')
  return `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>\n${body}\n</tbody></table>`
}
