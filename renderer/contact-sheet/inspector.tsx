import { PanelRight } from 'lucide-react'
import { isNarrow } from '../app/is-narrow.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHint } from '../ui/key-cap.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import './inspector.css'
import { InspectorCaption } from './inspector-caption.tsx'
import { InspectorCredentials } from './inspector-credentials.tsx'
import { InspectorDeliveries } from './inspector-deliveries.tsx'
import { InspectorFacts } from './inspector-facts.tsx'
import { InspectorFields } from './inspector-fields.tsx'
import { InspectorHistory } from './inspector-history.tsx'
import { InspectorNotice } from './inspector-notice.tsx'

/** The inspector of 380 px: the photo under the cursor in words. Below 1280 px it is a drawer over the work. */
export function Inspector({ place }: { readonly place: 'side' | 'drawer' | 'away' }) {
  const photo = useDesk((desk) => desk.photoAt(desk.cursor))
  const held = usePhotoDetail(photo?.id ?? null, true)
  const selected = useDesk((desk) => desk.selected.size)
  const problem = useDesk(({ detailProblem }) =>
    detailProblem?.photoId === photo?.id ? detailProblem?.words : undefined
  )
  const toggle = useDesk((desk) => desk.toggleInspector)
  if (place === 'away') return null
  return (
    <aside className={`inspector ${place}`} aria-label="Inspector">
      <div className="bar">
        {photo && <MiddleCut name={photo.fileName} className="title" />}
        <span className="third">{selected > 1 ? `1 of ${selected.toLocaleString('en-GB')} selected` : ''}</span>
        <span className="grow" />
        <Button
          kind="quiet"
          icon={PanelRight}
          label="Close the inspector"
          title="Inspector  ]"
          onPress={() => toggle(isNarrow())}
        />
      </div>
      {photo ? (
        <>
          <div className="inspector-scroll" tabIndex={0} role="region" aria-label={`Fields of ${photo.fileName}`}>
            <InspectorNotice photo={photo} refusal={held?.detail.refusal?.message} />
            {held && <InspectorFacts photo={held.detail} />}
            {problem !== undefined && <p className="inspector-problem">{problem}</p>}
            <InspectorCaption photo={photo} held={held} />
            <InspectorFields photo={photo} held={held} />
            <InspectorCredentials credentials={held?.detail.credentials} />
            <InspectorHistory revisions={held?.revisions} />
            <InspectorDeliveries photoId={photo.id} />
          </div>
          <div className="inspector-foot">
            <KeyHint keys="i">Info</KeyHint>
            <KeyHint keys="e">Edit caption</KeyHint>
            <KeyHint keys="Space">Preview</KeyHint>
            <KeyHint keys="Ctrl+K">Commands</KeyHint>
          </div>
        </>
      ) : (
        <EmptyState head="No photo">Photos show here in words as the cursor passes them.</EmptyState>
      )}
    </aside>
  )
}
