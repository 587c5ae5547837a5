import type { KeyboardEvent } from 'react'
import { useEffect, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { ColumnTicks } from './column-ticks.tsx'
import { recallTicks, rememberTicks } from './remember-ticks.ts'

const memory = 'erratum.copied-fields'
const keys = fieldKeys.filter((key) => findField(key).readOnly !== true)
const usual = [
  'headline',
  'caption',
  'byline',
  'credit',
  'source',
  'city',
  'country',
  'countryCode',
  'keywords'
] as const

/** Chooses which fields of a photo are copied; the ticks are remembered. Ticked fields that are empty are copied empty. */
export function CopyFieldsDialog({ photoId }: { readonly photoId: PhotoId }) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const copyFields = useDesk((desk) => desk.copyFields)
  const [photo, setPhoto] = useState<PhotoDetail | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [ticked, setTicked] = useState(() => recallTicks(memory, keys, usual))
  useEffect(() => {
    store
      .getState()
      .engine.client.photos.get({ id: photoId })
      .then(setPhoto, (error: unknown) => setProblem(describeFailure(error).words))
  }, [store, photoId])
  const filled = keys.filter((key) => ticked.has(key) || photo?.fields[key]?.value !== undefined)
  const chosen = filled.filter((key) => ticked.has(key))
  const refusal =
    photo === null ? phrase('files.photo-being-read') : chosen.length === 0 ? phrase('files.tick-field') : undefined
  const copy = (): void => {
    if (photo === null || refusal !== undefined) return
    rememberTicks(memory, ticked)
    close()
    copyFields(photo, chosen)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || (event.target instanceof HTMLButtonElement && event.target.role !== 'checkbox')) return
    event.preventDefault()
    copy()
  }
  return (
    <DialogBox
      title={photo === null ? phrase('files.copy-fields') : phrase('files.copy-fields-of', { photo: photo.fileName })}
      width={640}
      onClose={close}
      footer={
        <>
          <span className="grow second cut">{phrase('files.paste-hint')}</span>
          <Button keys="Escape" onPress={close}>
            {phrase('files.cancel')}
          </Button>
          <Button kind="primary" keys="Enter" autoFocus refusal={refusal} onPress={copy}>
            {phrase('files.copy-count', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div
        className="dialog-body column-ticks-dialog"
        role="group"
        aria-label={phrase('files.fields')}
        onKeyDown={press}
      >
        {problem === null ? (
          <ColumnTicks
            label={phrase('files.fields-to-copy')}
            entries={filled.map((key) => ({
              key,
              label: nameField(findField(key)),
              says: readAsText(photo?.fields[key]?.value) || phrase('files.empty')
            }))}
            ticked={ticked}
            onTicked={setTicked}
          />
        ) : (
          <p className="file-plan-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </DialogBox>
  )
}
