import { useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Size } from './fit-picture.ts'
import './picture.css'

/** What a picture needs: `size` on the screen from `fitPicture`, `src` from the engine's `imageUrl`. */
export interface PictureProps {
  readonly src: string
  readonly alt: string
  readonly size: Size
  readonly killed?: boolean
  readonly lazy?: boolean
}

/** A picture whole and unstretched. A killed one is grey under a red bar and the word; one that cannot be shown says so in its place. */
export function Picture({ src, alt, size, killed = false, lazy = true }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span className={killed ? 'picture killed' : 'picture'} style={size}>
      {broken === src ? (
        <span className="picture-broken" role="img" aria-label={phrase('ui.no-preview-of', { photo: alt })}>
          {phrase('ui.no-preview')}
        </span>
      ) : (
        <img
          src={src}
          alt={alt}
          width={size.width}
          height={size.height}
          loading={lazy ? 'lazy' : 'eager'}
          decoding="async"
          draggable={false}
          onError={() => setBroken(src)}
        />
      )}
      {killed && (
        <>
          <svg className="picture-bar" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
            <path d={`M0 ${size.height}L${size.width} 0`} stroke="#fff" strokeOpacity=".8" strokeWidth="6" />
            <path d={`M0 ${size.height}L${size.width} 0`} className="picture-bar-red" strokeWidth="4" />
          </svg>
          <span className="picture-word">{phrase('ui.killed-stamp')}</span>
        </>
      )}
    </span>
  )
}
