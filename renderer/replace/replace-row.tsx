import { FileWarning, Lock } from 'lucide-react'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import type { DiffStretch } from '../ui/diff-stretch.ts'
import { fitPicture } from '../ui/fit-picture.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import '../ui/row.css'
import { Tick } from '../ui/tick.tsx'
import { WordDiff } from '../ui/word-diff.tsx'
import './replace-row.css'
import type { ReplaceRow } from './replace-rows.ts'

type Of<Kind extends ReplaceRow['kind']> = Extract<ReplaceRow, { readonly kind: Kind }>

interface RowPlace {
  readonly place: number
  readonly top: number
  readonly onTick: () => void
}

/** The head of a photo, 30 px: tick of the whole photo, thumbnail, name, whose and where, badges. */
export function ReplacePhotoRow({ row, place, top, onTick }: RowPlace & { readonly row: Of<'photo'> }) {
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const { photo } = row.found
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      className={row.tick === 'refused' ? 'replace-photo refused' : 'replace-photo'}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className="replace-tick">
        <Tick
          label={phrase('replace.all-places-in', { photo: photo.fileName })}
          state={row.tick}
          tabbable={false}
          onPress={onTick}
        />
      </span>
      <span role="gridcell" className="replace-thumb surround">
        <Picture src={imageUrl('thumb', photo.imageKey)} alt="" size={fitPicture(photo, { width: 36, height: 24 })} />
      </span>
      <span role="gridcell" className="replace-name">
        <MiddleCut name={photo.fileName} />
        <span className="third cut">{[photo.byline, photo.city].filter(Boolean).join(' · ')}</span>
      </span>
      <span role="gridcell" className="replace-marks">
        <PhotoBadges photo={photo} />
        <span className="third figures">{phrase('replace.places', { places: row.hits.length })}</span>
      </span>
    </div>
  )
}

/** One place, 26 px: tick, field, the words around it with what goes and what comes, what the field then weighs or why it stays. */
export function ReplaceHitRow({
  row,
  place,
  top,
  current,
  onTick
}: RowPlace & { readonly row: Of<'hit'>; readonly current: boolean }) {
  const { hit, found, tick } = row
  const classes = ['row replace-hit', current ? 'selected cursor' : '', tick === 'on' ? '' : 'refused']
  return (
    <div
      id={`replace-hit-${row.at}`}
      role="row"
      aria-rowindex={place + 1}
      aria-selected={current}
      className={classes.filter(Boolean).join(' ')}
      data-at={row.at}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" className="replace-hit-tick">
        <Tick
          label={phrase('replace.replace-in', { field: nameField(findField(hit.field)) })}
          state={tick}
          tabbable={false}
          onPress={onTick}
        />
      </span>
      <span role="gridcell" className="second cut">
        {nameField(findField(hit.field))}
      </span>
      <span role="gridcell" className="cut replace-words" dir="auto" title={found.refusal?.message}>
        <WordDiff stretches={sketchHit(row)} />
      </span>
      <span role="gridcell" className="replace-note figures cut">
        <HitNote row={row} />
      </span>
    </div>
  )
}

function HitNote({ row: { hit, found, tick, again } }: { readonly row: Of<'hit'> }) {
  const { from, to, limit } = hit.bytes
  if (found.refusal !== null) {
    const locked = found.photo.locked
    return (
      <span className={locked ? 'replace-locked' : undefined} title={found.refusal.message}>
        <Icon of={locked ? Lock : FileWarning} small />{' '}
        {locked ? phrase('replace.locked') : found.photo.missing ? phrase('replace.missing') : phrase('replace.cannot')}
      </span>
    )
  }
  if (tick === 'off') return phrase('replace.off-stays')
  if (limit !== null && to > limit)
    return <span className="replace-over">{phrase('ui.bytes-of-limit', { bytes: to, limit })}</span>
  return again ? phrase('replace.same-text') : phrase('replace.bytes', { from, to })
}

/** About this many letters stand before a place, so that the place itself is always in the row. */
const lead = 28

function sketchHit({ hit: { before, from, to, after } }: Of<'hit'>): readonly DiffStretch[] {
  const words = before.length <= lead ? before : `… ${before.slice(-lead).replace(/^\S*\s/, '')}`
  const stretches: readonly DiffStretch[] = [
    { kind: 'same', text: words },
    { kind: 'deleted', text: from },
    { kind: 'inserted', text: to },
    { kind: 'same', text: after }
  ]
  return stretches.filter(({ text }) => text !== '')
}
