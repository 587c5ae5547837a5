/** A size in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The largest size with the picture's proportions inside the box: never cropped, stretched or enlarged. A picture of unknown size fills a square. */
export function fitPicture(picture: Size, box: Size): Size {
  const side = Math.min(box.width, box.height)
  const width = picture.width > 0 ? picture.width : side
  const height = picture.height > 0 ? picture.height : side
  const scale = Math.min(1, box.width / width, box.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
