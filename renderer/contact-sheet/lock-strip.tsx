import { Lock } from 'lucide-react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { describeStop } from './describe-stop.ts'
import './lock-strip.css'

/** Why nobody may use a photo and until when, with the way to its notice; nothing where it may be used. */
export function LockStrip({ photo }: { readonly photo: Pick<PhotoSummary, 'id' | 'lock'> }) {
  const { lock } = photo
  if (lock === null) return null
  const stop = describeStop(photo)
  return (
    <Strip
      kind={stop === null ? 'locked' : 'kill'}
      glyph={stop === null ? <Icon of={Lock} /> : <Badge kind={lock.kind === 'withdrawal' ? 'W' : 'K'} />}
      action={
        lock.notice === null ? <UnlockButton photoId={photo.id} /> : <NoticeButton photoId={photo.id} lock={lock} />
      }
    >
      <div className="lock-strip">
        <div className="strong">{stop ?? `Locked by ${lock.by}, ${formatMomentInWords(lock.at, new Date())}`}</div>
        {lock.reason !== '' && <div>{lock.reason}</div>}
        <div className="second">
          {lock.deleted === null
            ? stop === null
              ? 'No edit, copy, export or delivery until somebody unlocks it with a reason.'
              : 'No edit, copy, export or delivery until the agency reinstates it, or somebody unlocks it with a reason.'
            : `Its file and its bytes in the vault were deleted by ${lock.deleted.by}, ${formatMomentInWords(lock.deleted.at, new Date())}. The record stays.`}
        </div>
        {lock.why !== '' && <div className="third">{lock.why}</div>}
      </div>
    </Strip>
  )
}

function NoticeButton({
  photoId,
  lock
}: {
  readonly photoId: PhotoId
  readonly lock: NonNullable<PhotoSummary['lock']>
}) {
  const open = useDesk((desk) => desk.openScreen)
  const { notice } = lock
  return notice === null ? null : <Button onPress={() => open({ name: 'notice', notice, photoId })}>Notice</Button>
}

function UnlockButton({ photoId }: { readonly photoId: PhotoId }) {
  const open = useDesk((desk) => desk.openOverlay)
  return <Button onPress={() => open({ name: 'unlock', photoIds: [photoId] })}>Unlock…</Button>
}
