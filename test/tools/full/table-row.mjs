const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')

/** One row of a Markdown table. */
export const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`

/** The head of a Markdown table; a column whose name begins with "#" holds numbers. */
export const tableHead = (...names) => [
  row(...names.map((name) => name.replace(/^#/, ''))),
  row(...names.map((name) => (name.startsWith('#') ? '---:' : '---')))
]
