import { Tick } from '../../ui/tick.tsx'
import { FormLine, LabelledField } from '../labelled-field.tsx'
import type { DestinationDraft } from './destination-draft.ts'

/** Bucket, region and manner of an S3-compatible service. */
export function BucketFields(props: {
  readonly draft: DestinationDraft
  readonly set: (change: Partial<DestinationDraft>) => void
}) {
  const { draft, set } = props
  return (
    <>
      <FormLine label="TLS">
        <span className="form-tick">
          <Tick
            label="Encrypted (HTTPS)"
            state={draft.tls ? 'on' : 'off'}
            onPress={() => set({ tls: !draft.tls, ...changePort(draft.port, !draft.tls) })}
          />
          Encrypted (HTTPS)
        </span>
      </FormLine>
      {!draft.tls && (
        <p className="form-problem form-plain-ftp">
          Without HTTPS everybody on the way can read the pictures. Use it for a service of this machine alone.
        </p>
      )}
      <LabelledField label="Bucket" value={draft.bucket} onChange={(bucket) => set({ bucket })} />
      <LabelledField
        label="Region"
        value={draft.region}
        placeholder="us-east-1"
        onChange={(region) => set({ region })}
      />
      <FormLine label="Address">
        <span className="form-tick">
          <Tick
            label="The bucket stands in the path, as nearly every service takes it"
            state={draft.pathStyle ? 'on' : 'off'}
            onPress={() => set({ pathStyle: !draft.pathStyle })}
          />
          The bucket stands in the path, as nearly every service takes it
        </span>
      </FormLine>
    </>
  )
}

function changePort(port: string, tls: boolean): { readonly port?: string } {
  if (port !== (tls ? '80' : '443')) return {}
  return { port: tls ? '443' : '80' }
}
