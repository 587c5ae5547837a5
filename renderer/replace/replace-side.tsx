import { useMemo } from 'react'
import type { ReplaceHit } from '../../shared/contract/replace.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { nameReplaceHit } from '../state/replace-ticks.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Section } from '../ui/section.tsx'
import { WordDiff } from '../ui/word-diff.tsx'
import { markHits } from './mark-hits.ts'
import type { ReplaceRow } from './replace-rows.ts'

type HitRow = Extract<ReplaceRow, { readonly kind: 'hit' }>

/** The photo of the place under the cursor: its picture, the whole text as it would be, its other fields. */
export function ReplaceSide({ hit: row, count }: { readonly hit: HitRow | undefined; readonly count: number }) {
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const off = useDesk((desk) => desk.replaceOff)
  const without = useDesk((desk) => desk.replaceAsk.without)
  const found = row?.found
  const held = usePhotoDetail(found?.photo.id ?? null, true)
  const hits = useMemo(
    () => found?.hits.filter((hit) => !without.has(hit.field) && !off.has(nameReplaceHit(found, hit))) ?? [],
    [found, off, without]
  )
  if (row === undefined || found === undefined)
    return <aside className="replace-side" aria-label={phrase('replace.photo')} />
  const { photo } = found
  const others = [...new Set(hits.map(({ field }) => field))].filter((field) => field !== row.hit.field)
  // A photo read at another revision would have its places elsewhere.
  const fields = held?.detail.revision === photo.revision ? held.detail.fields : {}
  return (
    <aside className="replace-side" aria-label={phrase('replace.photo')}>
      <div className="replace-picture surround">
        <img src={imageUrl('preview', photo.imageKey)} alt={photo.headline || photo.fileName} />
        <PhotoBadges photo={photo} />
      </div>
      <div className="replace-side-words" tabIndex={0} role="region" aria-label={phrase('replace.as-it-would-be')}>
        <h2 className="section-head">
          <MiddleCut name={photo.fileName} />
          <span className="section-aside figures">{phrase('replace.place-of', { place: row.at + 1, count })}</span>
        </h2>
        {found.refusal !== null && <p className="replace-refusal">{found.refusal.message}</p>}
        <Section head={phrase('replace.after', { field: nameField(findField(row.hit.field)) })} aside={weigh(row.hit)}>
          <div className="replace-after caption-text selectable" dir="auto">
            <Marked field={row.hit.field} fields={fields} hits={hits} />
          </div>
        </Section>
        {others.length > 0 && (
          <Section head={phrase('replace.other-fields')}>
            <dl className="replace-others">
              {others.map((field) => (
                <div key={field}>
                  <dt className="third">{nameField(findField(field))}</dt>
                  <dd>
                    <span className="grow">
                      <Marked field={field} fields={fields} hits={hits} />
                    </span>
                    <ContainerMarks reading={fields[field]} />
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
      </div>
    </aside>
  )
}

function weigh({ bytes: { from, to, limit } }: ReplaceHit): string {
  return limit === null
    ? phrase('replace.bytes-then', { from, to })
    : phrase('replace.bytes-then-limit', { from, to, limit })
}

function Marked(props: {
  readonly field: FieldKey
  readonly fields: NonNullable<ReturnType<typeof usePhotoDetail>>['detail']['fields']
  readonly hits: readonly ReplaceHit[]
}) {
  const { field, fields, hits } = props
  const value = fields[field]?.value
  const own = hits.filter((hit) => hit.field === field)
  const marked = markHits(value, own)
  if (marked.length === 0) return <span className="third">{phrase('replace.stays')}</span>
  return marked.map(({ place, stretches }) => (
    <span key={place} className="replace-marked">
      <WordDiff stretches={stretches} />
    </span>
  ))
}
