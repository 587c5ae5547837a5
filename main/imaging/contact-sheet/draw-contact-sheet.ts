import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import type { SheetLayout } from '../../../shared/contract/contact-sheet.ts'
import { expectFailure } from '../../services/expect-failure.ts'
import type { Imaging, SheetFrame } from '../../services/ports/imaging.ts'
import type { Label } from './fit-label.ts'
import { fitLabel } from './fit-label.ts'

type SheetRequest = Parameters<Imaging['contactSheet']>[0]
type MakeThumb = (path: string, box: number) => Promise<Uint8Array>

interface Cell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

// In points of 1/72 inch. Sources: ISO 216; ANSI Letter.
const papers: Readonly<Record<SheetLayout['paper'], readonly [number, number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792]
}
const edge = 32
const gap = 12
const head = 18
const picturePixels = 200 / 72

/** Writes a contact sheet as a PDF as Imaging.contactSheet promises. A page stays in memory until it is full. */
export async function drawContactSheet(
  { to, layout, title, frames, signal }: SheetRequest,
  makeThumb: MakeThumb
): ReturnType<Imaging['contactSheet']> {
  const size = [...papers[layout.paper]]
  // No font of the library's own: all words are pictures.
  const document = new PDFDocument({ size, margin: 0, font: '', autoFirstPage: false, info: { Title: title } })
  const file = createWriteStream(to, { flags: 'wx' })
  document.pipe(file)
  const cells = layOut(layout)
  const failed: { path: string; error: Error }[] = []
  let placed = 0
  try {
    for (const frame of frames) {
      signal?.throwIfAborted()
      const drawn = await drawFrame(frame, { cell: cells[placed % cells.length], makeThumb, failed })
      if (drawn === null) continue
      if (placed % cells.length === 0) await beginPage(document, layout, { title, page: placed / cells.length + 1 })
      drawn(document)
      placed += 1
    }
    if (placed === 0) document.addPage()
    document.end()
    await finished(file)
  } finally {
    file.destroy()
  }
  return { pages: Math.max(1, Math.ceil(placed / cells.length)), placed, failed }
}

function layOut({ paper, rows, columns }: SheetLayout): readonly Cell[] {
  const [width, height] = papers[paper]
  const cell = {
    width: (width - 2 * edge - (columns - 1) * gap) / columns,
    height: (height - 2 * edge - head - (rows - 1) * gap) / rows
  }
  return Array.from({ length: rows * columns }, (_, index) => ({
    ...cell,
    x: edge + (index % columns) * (cell.width + gap),
    y: edge + head + Math.floor(index / columns) * (cell.height + gap)
  }))
}

interface FrameWork {
  readonly cell: Cell | undefined
  readonly makeThumb: MakeThumb
  readonly failed: { path: string; error: Error }[]
}

type Draw = (document: PDFKit.PDFDocument) => void

// Null where the photo has no picture that can be shown: the next one takes its place.
async function drawFrame(frame: SheetFrame, { cell, makeThumb, failed }: FrameWork): Promise<Draw | null> {
  if (cell === undefined) throw new Error('A sheet has at least one cell')
  const words = Math.min(56, cell.height * 0.4)
  const box = { width: cell.width, height: cell.height - words }
  let picture: Uint8Array
  try {
    picture = await makeThumb(frame.path, Math.ceil(Math.max(box.width, box.height) * picturePixels))
  } catch (error) {
    failed.push({ path: frame.path, error: expectFailure(error, frame.path) })
    return null
  }
  const line = words / 5.2
  const labels: readonly (readonly [string, number, number, string, string])[] = [
    [frame.name, 0, line, 'sans bold', '#111'],
    [frame.caption, line * 1.15, line * 2.9, 'sans', '#111'],
    [frame.credit, line * 4.15, line, 'sans', '#555']
  ]
  const drawn = await Promise.all(
    labels.map(async ([text, at, height, font, colour]) => {
      const label: Label = { text, font: `${font} ${line * 0.68}`, colour, width: cell.width, height }
      return { at, label: await fitLabel(label) }
    })
  )
  return (document) => {
    document.image(Buffer.from(picture), cell.x, cell.y, {
      fit: [box.width, box.height],
      align: 'center',
      valign: 'bottom'
    })
    for (const { at, label } of drawn) {
      if (label === null) continue
      const x = label.fromRight ? cell.x + cell.width - label.width : cell.x
      document.image(label.png, x, cell.y + box.height + 4 + at, { width: label.width })
    }
  }
}

async function beginPage(
  document: PDFKit.PDFDocument,
  { paper }: SheetLayout,
  { title, page }: { readonly title: string; readonly page: number }
): Promise<void> {
  const [width] = papers[paper]
  document.addPage()
  const label = { font: 'sans 8', colour: '#555', width: width / 2, height: head - 4 }
  const [left, right] = await Promise.all([
    fitLabel({ ...label, text: title }),
    fitLabel({ ...label, text: `${page}` })
  ])
  if (left !== null) document.image(left.png, edge, edge, { width: left.width })
  if (right !== null) document.image(right.png, width - edge - right.width, edge, { width: right.width })
}
