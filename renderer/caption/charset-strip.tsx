import { FileQuestionMark } from 'lucide-react'
import { useState } from 'react'
import type { CharsetReading } from '../../shared/contract/charset.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { CharsetReadings } from './charset-readings.tsx'
import './charset-strip.css'

/** The IIM blocks of a photo whose text may be read wrongly. */
function findDoubtfulCharsets(photo: PhotoDetail): readonly CharsetReading[] {
  return photo.charsets.filter(({ sure, doubleEncoded }) => !sure || doubleEncoded)
}

/** Where the bytes of IIM may say something else than is shown: the guess, why, and the other readings of it. */
export function CharsetStrip({ photo, readOnly }: { readonly photo: PhotoDetail; readonly readOnly: boolean }) {
  const [open, setOpen] = useState<string | null>(null)
  const many = photo.charsets.length > 1
  return findDoubtfulCharsets(photo).map((reading) => {
    const isOpen = open === reading.block
    return (
      <section key={reading.block} aria-label={phrase('caption.charset')}>
        <Strip
          kind="differs"
          glyph={<Icon of={FileQuestionMark} />}
          action={
            <Button expanded={isOpen} onPress={() => setOpen(isOpen ? null : reading.block)}>
              {isOpen ? phrase('caption.close') : phrase('caption.compare-readings')}
            </Button>
          }
        >
          <b className="strong">{nameDoubt(reading, many)}</b> {reading.why}
        </Strip>
        {isOpen && <CharsetReadings photo={photo} reading={reading} readOnly={readOnly} />}
      </section>
    )
  })
}

/** `many`: whether the block has to be named, as the file has others. */
function nameDoubt({ doubleEncoded, block }: CharsetReading, many: boolean): string {
  if (doubleEncoded) return many ? phrase('caption.encoded-twice-in', { block }) : phrase('caption.encoded-twice')
  return many ? phrase('caption.may-be-misread-in', { block }) : phrase('caption.may-be-misread')
}
