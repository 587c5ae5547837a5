import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { FormLine, LabelledField } from '../labelled-field.tsx'
import { BucketFields } from './bucket-fields.tsx'
import type { DestinationDraft } from './destination-draft.ts'
import { nameDestination, nameSecret } from './destination-draft.ts'
import { SecretField } from './secret-field.tsx'

/** A part of the form of a destination. */
export interface DraftPart {
  readonly draft: DestinationDraft
  /** Under which name its password is known already; null where none is. */
  readonly secret: string | null
  readonly set: (change: Partial<DestinationDraft>) => void
}

/** Server, account, folder and login of a destination that is a server. */
export function ServerFields({ draft, secret, set }: DraftPart) {
  const { kind } = draft
  const named = secret ?? nameSecret(draft.name ?? nameDestination(draft.label))
  return (
    <>
      <LabelledField
        label="Server"
        value={draft.host}
        placeholder={kind === 's3' ? 's3.eu-central-1.amazonaws.com' : 'sftp.example.com'}
        onChange={(host) => set({ host })}
      >
        <span className="second">port</span>
        <span className="field-box lead form-figure">
          <input
            aria-label="Port"
            inputMode="numeric"
            value={draft.port}
            onChange={(event) => set({ port: event.target.value })}
          />
        </span>
      </LabelledField>
      {kind === 'ftp' && (
        <p className="form-problem form-plain-ftp">
          FTP sends the password and the pictures so that everybody on the way can read them. Use SFTP or FTPS where the
          server has them.
        </p>
      )}
      {kind === 'ftps' && (
        <FormLine label="TLS">
          <span className="form-tick">
            <Tick
              label="From the first byte on (implicit, mostly port 990)"
              state={draft.implicit ? 'on' : 'off'}
              onPress={() => set({ implicit: !draft.implicit })}
            />
            From the first byte on (implicit, mostly port 990)
          </span>
        </FormLine>
      )}
      {kind === 's3' && <BucketFields draft={draft} set={set} />}
      <LabelledField
        label={kind === 's3' ? 'Key id' : 'Account'}
        value={draft.user}
        onChange={(user) => set({ user })}
      />
      {kind === 'sftp' && (
        <LabelledField
          label="Key file"
          value={draft.keyFile}
          placeholder="Full path of a private key, or nothing for a password"
          onChange={(keyFile) => set({ keyFile })}
        />
      )}
      {named !== '' && (
        <SecretField
          label={nameField(draft)}
          secret={named}
          value={draft.password}
          onChange={(password) => set({ password })}
        />
      )}
      <LabelledField
        label="Folder there"
        value={draft.folder}
        placeholder={kind === 's3' ? 'The bucket itself' : 'The account’s own folder'}
        onChange={(folder) => set({ folder })}
      />
      {kind !== 's3' && (
        <FormLine label="Checked there">
          <Segments
            label="How a file is checked there"
            segments={[
              { key: 'size', label: 'By its size' },
              { key: 'hash', label: 'Read back whole' }
            ]}
            chosen={draft.proof}
            onChoose={(proof) => set({ proof })}
          />
        </FormLine>
      )}
    </>
  )
}

function nameField({ kind, keyFile }: DestinationDraft): string {
  if (kind === 's3') return 'Secret key'
  return keyFile.trim() === '' ? 'Password' : 'Passphrase'
}
