import { Clock } from 'lucide-react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { Icon } from '../ui/icon.tsx'
import { isEmbargoed } from '../ui/is-embargoed.ts'
import { Strip } from '../ui/strip.tsx'
import { tellTimeLeft } from '../ui/tell-time-left.ts'
import { useNow } from '../ui/use-now.ts'

/** Until when a photo is embargoed and how long that is, counting down; nothing where it is not. */
export function EmbargoStrip({ photo }: { readonly photo: Pick<PhotoSummary, 'embargoedUntil'> }) {
  const now = useNow(1000)
  const { embargoedUntil } = photo
  if (embargoedUntil === null || !isEmbargoed(photo, now)) return null
  return (
    <Strip kind="locked" glyph={<Icon of={Clock} />}>
      <b className="strong">Embargoed until {formatMomentInWords(embargoedUntil, new Date(now))}</b>, for{' '}
      <span className="figures">{tellTimeLeft(Date.parse(embargoedUntil) - now)}</span>. Not exported before.
    </Strip>
  )
}
