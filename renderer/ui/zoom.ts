import type { Size } from './fit-picture.ts'

/** How a picture is seen: whole, or at 100 % around a point given in parts of its width and height, 0 to 1. */
export interface Zoom {
  readonly on: boolean
  readonly x: number
  readonly y: number
}

const pans: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

/** The whole picture; its middle first when it is zoomed. */
export const wholePicture: Zoom = { on: false, x: 0.5, y: 0.5 }

/** Where the upper left corner of a picture at 100 % stands in its room, in CSS pixels: the point in the middle as far as no edge comes inside. */
export function placeZoomed(
  picture: Size,
  room: Size,
  { x, y }: Zoom
): { readonly left: number; readonly top: number } {
  const place = (length: number, space: number, at: number): number =>
    Math.round(length <= space ? (space - length) / 2 : Math.min(0, Math.max(space - length, space / 2 - at * length)))
  return { left: place(picture.width, room.width, x), top: place(picture.height, room.height, y) }
}

/** The zoom after its picture was dragged by so many CSS pixels. Held where an edge is reached, so that the way back begins at once. */
export function dragZoom(zoom: Zoom, picture: Size, room: Size, by: { readonly x: number; readonly y: number }): Zoom {
  const hold = (at: number, length: number, space: number): number => {
    const half = Math.min(0.5, space / 2 / length)
    return Math.min(1 - half, Math.max(half, at))
  }
  return {
    on: zoom.on,
    x: hold(hold(zoom.x, picture.width, room.width) - by.x / picture.width, picture.width, room.width),
    y: hold(hold(zoom.y, picture.height, room.height) - by.y / picture.height, picture.height, room.height)
  }
}

/** The zoom after Shift and an arrow key, by an eighth of the picture; null where the key means something else or the picture is whole. */
export function panByKey(
  zoom: Zoom,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }
): Zoom | null {
  const [right, down] = pans[key] ?? [0, 0]
  if (!zoom.on || !shiftKey || (right === 0 && down === 0)) return null
  const hold = (at: number): number => Math.min(1, Math.max(0, at))
  return { on: true, x: hold(zoom.x + right / 8), y: hold(zoom.y + down / 8) }
}
