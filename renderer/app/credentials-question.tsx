import { formatList } from '../messages/format-list.ts'
import { phrase } from '../messages/phrase.ts'
import type { SignedPhoto } from '../state/credentials-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'

/** Photos named one by one; the rest are counted. */
const namedPhotos = 6

const tellSigned = (photos: readonly SignedPhoto[]): string => {
  const count = photos.length
  const signers = [...new Set(photos.flatMap(({ signer }) => signer ?? []))]
  return signers.length === 0
    ? phrase('app.signed', { count })
    : phrase('app.signed-by', { count, signers: formatList(signers) })
}

/** Asks before a change breaks the content credentials of photos. Esc leaves them whole. */
export function CredentialsQuestion() {
  const photos = useDesk((desk) => desk.breaking)
  const answer = useDesk((desk) => desk.answerBreaking)
  if (photos === null) return null
  const one = photos.length === 1 ? photos[0] : undefined
  const count = photos.length
  return (
    <DialogBox
      role="alertdialog"
      title={one ? phrase('app.break-one', { photo: one.fileName }) : phrase('app.break-many', { count })}
      onClose={() => answer(false)}
      width={460}
      footer={
        <>
          <Button autoFocus keys="Escape" onPress={() => answer(false)}>
            {phrase('app.leave-whole', { count })}
          </Button>
          <Button kind="danger" onPress={() => answer(true)}>
            {one ? phrase('app.save-and-break') : phrase('app.save-and-break-many', { count })}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        <p>{tellSigned(photos)}</p>
        {!one && (
          <ul className="dialog-form">
            {photos.slice(0, namedPhotos).map((photo) => (
              <li key={photo.fileName} className="cut">
                <span className="selectable">{photo.fileName}</span>
                {photo.signer !== null && <span className="third"> {photo.signer}</span>}
              </li>
            ))}
            {photos.length > namedPhotos && (
              <li className="third">{phrase('app.and-more', { count: photos.length - namedPhotos })}</li>
            )}
          </ul>
        )}
      </div>
    </DialogBox>
  )
}
