import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Destination } from '../../../shared/contract/destinations.ts'
import { useAttempt } from '../../state/use-attempt.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Segments } from '../../ui/segments.tsx'
import { FormLine, LabelledField } from '../labelled-field.tsx'
import type { DestinationDraft } from './destination-draft.ts'
import {
  changeKind,
  draftDestination,
  freshDestination,
  nameDestination,
  readDraft,
  refuseDraft
} from './destination-draft.ts'
import { ServerFields } from './server-fields.tsx'

const kinds = [
  { key: 'sftp' as const, label: 'SFTP' },
  { key: 'ftps' as const, label: 'FTPS' },
  { key: 'ftp' as const, label: 'FTP' },
  { key: 's3' as const, label: 'S3' },
  { key: 'folder' as const, label: 'Folder' }
]

/** Writes a new destination, or changes one; null for a new one. It is kept as a whole, and its password apart from it. */
export function DestinationDialog(props: {
  readonly destination: Destination | null
  readonly taken: readonly string[]
  readonly onKept: (name: string) => void
  readonly onClose: () => void
}) {
  const { destination, taken, onKept, onClose } = props
  const attempt = useAttempt()
  const [draft, setDraft] = useState<DestinationDraft>(
    () => (destination && draftDestination(destination)) ?? freshDestination
  )
  const [problem, setProblem] = useState<string | null>(null)
  const set = (change: Partial<DestinationDraft>) => setDraft((before) => ({ ...before, ...change }))
  const named = draft.name ?? nameDestination(draft.label)
  const isTaken = draft.name === null && taken.includes(named)
  const refusal = refuseDraft(draft) ?? (isTaken ? 'Another one is called so' : null)
  const keep = async () => {
    const kept = await attempt(async (client, by) => {
      const saved = await client.destinations.save({ destination: readDraft(draft, named, destination), ...by })
      const secret = saved.connection.kind === 'folder' ? null : saved.connection.secret
      if (secret !== null && draft.password !== '')
        await client.destinations.keepSecret({ secret, value: draft.password })
    })
    if (kept.ok) onKept(named)
    else setProblem(kept.words)
  }
  const known = destination?.connection
  return (
    <DialogBox
      title={destination === null ? 'Add a destination' : `Change ${destination.label}`}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            Leave
          </Button>
          <Button kind="primary" refusal={refusal ?? undefined} onPress={() => void keep()}>
            Keep, then try it
          </Button>
        </>
      }
    >
      <form
        className="dialog-body form-lines"
        onSubmit={(event) => {
          event.preventDefault()
          if (refusal === null) void keep()
        }}
      >
        <LabelledField
          label="Called"
          value={draft.label}
          placeholder="Morgenposten picture desk"
          autoFocus
          onChange={(label) => set({ label })}
        />
        <FormLine label="Files go by">
          <Segments
            label="Files go by"
            segments={kinds}
            chosen={draft.kind}
            onChoose={(kind) => setDraft(changeKind(draft, kind))}
          />
        </FormLine>
        {draft.kind === 'folder' ? (
          <FolderField path={draft.path} onPath={(path) => set({ path })} />
        ) : (
          <ServerFields draft={draft} secret={known && known.kind !== 'folder' ? known.secret : null} set={set} />
        )}
        <LabelledField
          label="Given up after"
          kind="figure"
          value={draft.patience}
          onChange={(patience) => set({ patience })}
        >
          <span className="second">seconds without an answer, and</span>
          <span className="field-box lead form-figure">
            <input
              aria-label="Attempts for each file"
              inputMode="numeric"
              value={draft.attempts}
              onChange={(event) => set({ attempts: event.target.value })}
            />
          </span>
          <span className="second">attempts for each file</span>
        </LabelledField>
        {problem !== null && (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
        {/* Enter in any field keeps the form. */}
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      </form>
    </DialogBox>
  )
}

function FolderField({ path, onPath }: { readonly path: string; readonly onPath: (path: string) => void }) {
  const host = useDesk((desk) => desk.engine.host)
  const pick = async () => {
    const picked = await host?.pickFolder('Deliver to a folder')
    if (picked) onPath(picked)
  }
  return (
    <LabelledField label="Folder" value={path} placeholder="/mnt/client/incoming" onChange={onPath}>
      {host && (
        <Button icon={FolderOpen} onPress={() => void pick()}>
          Choose
        </Button>
      )}
    </LabelledField>
  )
}
