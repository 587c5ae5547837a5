import type { Revision } from '../../shared/contract/history.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { useDesk } from '../state/use-desk.ts'
import { KeyCap, KeyHint } from '../ui/key-cap.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { nameRevision } from './name-revision.ts'
import { RevisionRow } from './revision-row.tsx'

/** The left column of 280 px: the picture, and its revisions, newest first. */
export function RevisionList(props: {
  readonly photo: PhotoDetail
  readonly revisions: readonly Revision[]
  readonly shown: number
  readonly against: number
  readonly turnedBack: ReadonlyMap<number, number>
  readonly onShow: (revision: number) => void
}) {
  const engine = useDesk((desk) => desk.engine)
  const { photo, revisions } = props
  return (
    <aside className="revision-list" aria-label="Revisions">
      <div className="revision-list-picture surround">
        <img src={engine.imageUrl('preview', photo.imageKey)} alt={photo.fileName} />
        <span className="revision-list-badges">
          <PhotoBadges photo={photo} />
        </span>
      </div>
      <div className="bar">
        <span className="strong figures">
          {revisions.length} {revisions.length === 1 ? 'revision' : 'revisions'}
        </span>
        <span className="grow" />
        <span className="key-hint">
          <KeyCap keys="j" />
          <KeyCap keys="k" />
        </span>
        <KeyHint keys="Space">compare</KeyHint>
      </div>
      <div className="revision-list-rows" role="listbox" aria-label="Revisions, newest first">
        {revisions.map((revision) => (
          <RevisionRow
            key={revision.revision}
            revision={revision}
            name={nameRevision(
              revision,
              revision.change === null ? null : (props.turnedBack.get(revision.change) ?? null)
            )}
            current={revision.revision === props.shown}
            compared={revision.revision === props.against && props.against !== props.shown}
            comparing={props.against !== props.shown}
            onPoint={() => props.onShow(revision.revision)}
          />
        ))}
      </div>
    </aside>
  )
}
