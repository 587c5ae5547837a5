import type { SheetRows } from '../state/sheet-rows.ts'

/** The frames of the contact sheet laid out: CSS pixels and counts. */
export interface SheetGeometry {
  readonly columns: number
  readonly cellWidth: number
  readonly cellHeight: number
  /** The box a picture is fitted into. */
  readonly box: { readonly width: number; readonly height: number }
  /** Rows wholly on show at once; at least one, so that a page key always moves. */
  readonly rowsOnShow: number
}

/** A frame may be this much narrower than its set size, so that as many as possible stand side by side. */
const give = 12

/** Lays frames of the set size into the room: 168 gives 5×5 in 840×840 and 9 columns in 1440. */
export function layOutSheet(room: { readonly width: number; readonly height: number }, size: number): SheetGeometry {
  const columns = Math.max(1, Math.floor(room.width / (size - give)))
  const cellWidth = room.width / columns
  return {
    columns,
    cellWidth,
    cellHeight: size,
    // Above the picture 24 px of marks, below it 5 px for the class strip, two lines of text and the edges.
    box: { width: Math.min(Math.floor(cellWidth) - 16, size - 16), height: size - 67 },
    rowsOnShow: Math.max(1, Math.floor(room.height / size))
  }
}

/** Lays photos out as lines of 40 px below each other. */
export function layOutList(room: { readonly width: number; readonly height: number }): SheetGeometry {
  const cellHeight = 40
  return {
    columns: 1,
    cellWidth: room.width,
    cellHeight,
    box: { width: 48, height: 32 },
    rowsOnShow: Math.max(1, Math.floor(room.height / cellHeight))
  }
}

/** Where a key moves the cursor; undefined where the key does not move it. Heads are passed over. */
export function moveByKey(
  key: string,
  cursor: number,
  photos: number,
  { geometry, rows }: { readonly geometry: SheetGeometry; readonly rows: SheetRows }
): number | undefined {
  const within = (index: number): number => (index >= 0 && index < photos ? index : cursor)
  switch (key) {
    case 'ArrowLeft':
      return within(cursor - 1)
    case 'ArrowRight':
      return within(cursor + 1)
    case 'ArrowUp':
      return moveRows(cursor, -1, rows)
    case 'ArrowDown':
      return moveRows(cursor, 1, rows)
    case 'Home':
      return 0
    case 'End':
      return photos - 1
    case 'PageUp':
      return moveRows(cursor, -geometry.rowsOnShow, rows)
    case 'PageDown': {
      const moved = moveRows(cursor, geometry.rowsOnShow, rows)
      return moved === cursor ? photos - 1 : moved
    }
    case 'Alt+ArrowUp':
      return rows.groupFrom(cursor, -1) ?? cursor
    case 'Alt+ArrowDown':
      return rows.groupFrom(cursor, 1) ?? cursor
    default:
      return undefined
  }
}

// Keeps the column; in a row too short for it the last photo.
function moveRows(cursor: number, steps: number, rows: SheetRows): number {
  const from = rows.rowOf(cursor)
  const here = rows.rowAt(from)
  const column = cursor - here.first
  let target = cursor
  let left = Math.abs(steps)
  for (let row = from + Math.sign(steps); left > 0 && row >= 0 && row < rows.count; row += Math.sign(steps)) {
    const there = rows.rowAt(row)
    if (there.kind === 'head') continue
    left -= 1
    target = there.first + Math.min(column, there.photos - 1)
  }
  return target
}
