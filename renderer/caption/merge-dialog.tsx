import { useState } from 'react'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { MergeChoice } from '../state/draft.ts'
import type { DraftMerge } from '../state/merge-draft.ts'
import { listMerges } from '../state/merge-draft.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { diffValues } from '../ui/diff-values.ts'
import { Segments } from '../ui/segments.tsx'
import { WordDiff } from '../ui/word-diff.tsx'
import './merge-dialog.css'

/** The fields that were changed here and in the file: what became of each on either side, and which stands. Nothing is written. */
export function MergeDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const draft = useDesk((desk) => desk.draft)
  const now = useDesk(({ details }) => draft && details.get(draft.photoId)?.detail)
  const [choices, setChoices] = useState<Partial<Record<FieldKey, MergeChoice>>>({})
  const merges = draft && now ? listMerges(draft, now) : []
  const open = merges.filter(({ field, merged }) => 'conflict' in merged && choices[field] === undefined)
  const refusal =
    open.length === 0
      ? undefined
      : phrase('caption.choose-for', { fields: open.map(({ field }) => nameField(findField(field))).join(', ') })
  const put = (): void => {
    if (!now || refusal !== undefined) return
    close()
    store.getState().mergeDraft(now, choices)
  }
  return (
    <DialogBox
      title={phrase('caption.merge-title')}
      width={760}
      onClose={close}
      footer={
        <>
          <span className="grow second">{phrase('caption.merge-hint')}</span>
          <Button keys="Escape" onPress={close}>
            {phrase('caption.not-now')}
          </Button>
          <Button kind="primary" keys="Ctrl+Enter" refusal={refusal} onPress={put}>
            {phrase('caption.put-together')}
          </Button>
        </>
      }
    >
      <div
        className="dialog-body merge-dialog"
        role="group"
        aria-label={phrase('caption.merge-fields')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) put()
        }}
      >
        {merges.map((merge) => (
          <MergeRow
            key={merge.field}
            merge={merge}
            choice={choices[merge.field]}
            onChoose={(choice) => setChoices({ ...choices, [merge.field]: choice })}
          />
        ))}
      </div>
    </DialogBox>
  )
}

function MergeRow(props: {
  readonly merge: DraftMerge
  readonly choice: MergeChoice | undefined
  readonly onChoose: (choice: MergeChoice) => void
}) {
  const { merge, choice, onChoose } = props
  const label = nameField(findField(merge.field))
  const { merged } = merge
  const together = 'conflict' in merged ? undefined : merged.value
  const fits = !('conflict' in merged)
  const chosen = choice ?? (fits ? 'both' : undefined)
  const segments = [
    { key: 'mine', label: phrase('caption.mine') },
    { key: 'theirs', label: phrase('caption.the-files') },
    ...(fits ? [{ key: 'both', label: phrase('caption.both') } as const] : [])
  ] as const
  return (
    <section className="merge-row" aria-label={label}>
      <header>
        <h3 className="strong">{label}</h3>
        <Segments
          label={phrase('caption.what-stands', { field: label })}
          segments={segments}
          chosen={chosen ?? null}
          onChoose={onChoose}
        />
      </header>
      <dl>
        <dt className="second">{phrase('caption.you')}</dt>
        <dd dir="auto">
          <WordDiff stretches={diffValues(merge.base, merge.mine)} />
        </dd>
        <dt className="second">{phrase('caption.the-file')}</dt>
        <dd dir="auto">
          <WordDiff stretches={diffValues(merge.base, merge.theirs)} />
        </dd>
        {fits && (
          <>
            <dt className="second">{phrase('caption.together')}</dt>
            <dd dir="auto">
              <WordDiff stretches={diffValues(merge.base, together)} />
            </dd>
          </>
        )}
      </dl>
      {!fits && choice === undefined && <p className="merge-ask">{phrase('caption.merge-clash')}</p>}
    </section>
  )
}
