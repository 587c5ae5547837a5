import { escapeHtml } from '../notice/report/escape-html.ts'

/** One bar: its name, its length, and what stands at its end. */
export interface Bar {
  readonly name: string
  readonly size: number
  readonly label: string
}

const width = 640
const nameWidth = 160
const labelWidth = 96
const rowHeight = 20
const barHeight = 12
// The names' column holds about this many letters of 11 pixels.
const longestName = 24

/** Bars one below the other as an SVG picture, the longest over the whole width; nothing where there are none. `title` is read aloud for it. */
export function drawBars(title: string, bars: readonly Bar[]): string {
  if (bars.length === 0) return ''
  const most = Math.max(1, ...bars.map(({ size }) => size))
  const room = width - nameWidth - labelWidth
  const rows = bars.map(({ name, size, label }, index) => {
    const top = index * rowHeight
    const length = Math.round((room * Math.max(0, size)) / most)
    const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
    return [
      `<text x="${nameWidth - 8}" y="${top + 14}" text-anchor="end" fill="#5c5c5c">${escapeHtml(short)}</text>`,
      `<rect x="${nameWidth}" y="${top + 4}" width="${length}" height="${barHeight}" fill="#2f6f9f"/>`,
      `<text x="${nameWidth + length + 6}" y="${top + 14}" fill="#171717">${escapeHtml(label)}</text>`
    ].join('')
  })
  const height = bars.length * rowHeight
  return `<svg role="img" viewBox="0 0 ${width} ${height}" width="100%" font-size="11"><title>${escapeHtml(title)}</title>${rows.join('')}</svg>`
}
