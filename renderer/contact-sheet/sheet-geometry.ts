/** The frames of the contact sheet laid out: CSS pixels and counts. */
export interface SheetGeometry {
  readonly columns: number
  readonly rows: number
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
export function layOutSheet(
  room: { readonly width: number; readonly height: number },
  size: number,
  photos: number
): SheetGeometry {
  const columns = Math.max(1, Math.floor(room.width / (size - give)))
  const cellWidth = room.width / columns
  return {
    columns,
    rows: Math.ceil(photos / columns),
    cellWidth,
    cellHeight: size,
    // Above the picture 24 px of marks, below it 5 px for the class strip, two lines of text and the edges.
    box: { width: Math.min(Math.floor(cellWidth) - 16, size - 16), height: size - 67 },
    rowsOnShow: Math.max(1, Math.floor(room.height / size))
  }
}

/** Lays photos out as lines of 40 px below each other. */
export function layOutList(room: { readonly width: number; readonly height: number }, photos: number): SheetGeometry {
  const cellHeight = 40
  return {
    columns: 1,
    rows: photos,
    cellWidth: room.width,
    cellHeight,
    box: { width: 48, height: 32 },
    rowsOnShow: Math.max(1, Math.floor(room.height / cellHeight))
  }
}

/** Where a key moves the cursor; undefined where the key does not move it. */
export function moveByKey(key: string, cursor: number, photos: number, geometry: SheetGeometry): number | undefined {
  const { columns, rowsOnShow } = geometry
  const within = (index: number): number => (index >= 0 && index < photos ? index : cursor)
  switch (key) {
    case 'ArrowLeft':
      return within(cursor - 1)
    case 'ArrowRight':
      return within(cursor + 1)
    case 'ArrowUp':
      return within(cursor - columns)
    case 'ArrowDown':
      // From a row above a last one that is not full the cursor goes to the last photo.
      return cursor + columns < photos
        ? cursor + columns
        : Math.floor(cursor / columns) < Math.floor((photos - 1) / columns)
          ? photos - 1
          : cursor
    case 'Home':
      return 0
    case 'End':
      return photos - 1
    case 'PageUp':
      return cursor < columns ? cursor : Math.max(cursor % columns, cursor - columns * rowsOnShow)
    case 'PageDown':
      return Math.min(photos - 1, cursor + columns * rowsOnShow)
    default:
      return undefined
  }
}
