import type { SignedPhoto } from '../state/credentials-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'

/** Photos named one by one; the rest are counted. */
const namedPhotos = 6

const listSigners = (photos: readonly SignedPhoto[]): string => {
  const signers = [...new Set(photos.flatMap(({ signer }) => signer ?? []))]
  return signers.length === 0 ? '' : ` by ${new Intl.ListFormat('en-GB').format(signers)}`
}

/** Asks before a change breaks the content credentials of photos. Esc leaves them whole. */
export function CredentialsQuestion() {
  const photos = useDesk((desk) => desk.breaking)
  const answer = useDesk((desk) => desk.answerBreaking)
  if (photos === null) return null
  const one = photos.length === 1 ? photos[0] : undefined
  const count = `${photos.length.toLocaleString('en-GB')} photos`
  return (
    <DialogBox
      role="alertdialog"
      title={`Break the content credentials of ${one?.fileName ?? count}?`}
      onClose={() => answer(false)}
      width={460}
      footer={
        <>
          <Button autoFocus keys="Escape" onPress={() => answer(false)}>
            Leave {one ? 'it' : 'them'} as {one ? 'it is' : 'they are'}
          </Button>
          <Button kind="danger" onPress={() => answer(true)}>
            {one ? 'Save and break credentials' : `Save and break credentials of ${count}`}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        <p>
          {one ? 'This photo is' : 'These photos are'} signed{listSigners(photos)}. The signature holds for the file to
          the last byte: once a caption is saved, other programs call the credentials invalid, and nothing here can sign
          again. The ledger records that you chose it; undo gives the signed bytes back.
        </p>
        {!one && (
          <ul className="dialog-form">
            {photos.slice(0, namedPhotos).map((photo) => (
              <li key={photo.fileName} className="cut">
                <span className="selectable">{photo.fileName}</span>
                {photo.signer !== null && <span className="third"> {photo.signer}</span>}
              </li>
            ))}
            {photos.length > namedPhotos && <li className="third">and {photos.length - namedPhotos} more</li>}
          </ul>
        )}
      </div>
    </DialogBox>
  )
}
