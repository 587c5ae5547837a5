import { useEffect, useRef } from 'react'

/** A JPEG in base64, drawn: the page's policy lets no picture in but the desk's own files. */
export function ResultPicture({ base64, label }: { readonly base64: string; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let left = false
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    void createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).then((bitmap) => {
      const place = canvas.current
      if (left || place === null) return
      place.width = bitmap.width
      place.height = bitmap.height
      place.getContext('2d')?.drawImage(bitmap, 0, 0)
    })
    return () => {
      left = true
    }
  }, [base64])
  return <canvas ref={canvas} className="export-picture" role="img" aria-label={label} />
}
