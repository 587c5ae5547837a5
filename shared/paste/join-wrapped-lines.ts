// Wires and mail break lines at 60 to 80 columns; a word more or less.
const narrowest = 55
const widest = 85
// Columns, bullets and numbered lines are broken where they are meant to.
const laidOut = /\t|\S {3,}\S|^\s*(?:[-–—•*·]|\d{1,2}[.)])\s/

/**
 * A text whose lines were broken at some column, with each paragraph on one line again; the text as it is where it does not show that.
 *
 * A paragraph is taken for broken where no line is wider than that column and each next word would not have fitted. Blank lines and indents
 * divide paragraphs.
 */
export function joinWrappedLines(text: string): string {
  const blocks = text.replace(/\r\n?/g, '\n').split(/(\n(?:[ \t]*\n)+)/)
  const joined = blocks.map((block, index) => (index % 2 === 1 ? '\n\n' : joinBlock(block))).join('')
  return blocks.some((block, index) => index % 2 === 0 && joinBlock(block) !== block) ? joined : text
}

function joinBlock(block: string): string {
  const lines = block.split('\n')
  const paragraphs: string[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    // Wires without blank lines indent the first line of a paragraph.
    if (last === undefined || /^\s+\S/.test(line)) paragraphs.push([line])
    else last.push(line)
  }
  const width = Math.max(...lines.map((line) => line.trimEnd().length))
  // A sentence may end with its line by intent: only a break within one shows the column.
  const isWithin = paragraphs.some((one) => one.slice(0, -1).some((line) => !/[.!?:]["'”’»)]?\s*$/.test(line)))
  const isWrapped = width >= narrowest && width <= widest && isWithin
  if (!isWrapped || !paragraphs.every((paragraph) => isFull(paragraph, width))) return block
  return paragraphs.map(joinParagraph).join('\n')
}

function isFull(lines: readonly string[], width: number): boolean {
  return lines.every((line, index) => {
    const next = lines[index + 1]?.trimStart().split(/\s/)[0]
    return (
      !laidOut.test(line) && (next === undefined || (next !== '' && line.trimEnd().length + 1 + next.length > width))
    )
  })
}

function joinParagraph(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => (/\p{L}-$/u.test(text) ? text + line : `${text} ${line}`))
}
