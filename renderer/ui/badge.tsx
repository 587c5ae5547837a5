import type { LucideIcon } from 'lucide-react'
import { ArrowUpToLine, Check, Clock, EqualNot, HardDriveUpload, Lock } from 'lucide-react'
import './badge.css'
import type { BadgeKind } from './badge-kind.ts'
import { Icon } from './icon.tsx'

const names: Readonly<Record<BadgeKind, string>> = {
  K: 'Killed',
  W: 'Withdrawn',
  C: 'Correction notice',
  S: 'Changed without notice',
  A: 'Advisory',
  U: 'Update',
  R: 'Reinstated',
  lock: 'Locked by a notice',
  differs: 'Copies differ',
  over: 'Over a byte limit',
  embargo: 'Embargoed',
  wait: 'Not yet in file',
  ok: 'Applied'
}

const glyphs: Partial<Readonly<Record<BadgeKind, LucideIcon>>> = {
  lock: Lock,
  differs: EqualNot,
  over: ArrowUpToLine,
  embargo: Clock,
  wait: HardDriveUpload,
  ok: Check
}

/** A 16 px square with a letter or a glyph. Solid needs a person, outlined informs. */
export function Badge({ kind, name = names[kind] }: { readonly kind: BadgeKind; readonly name?: string }) {
  const glyph = glyphs[kind]
  return (
    <span className={`badge badge-${kind}`} role="img" aria-label={name} title={name}>
      {glyph ? <Icon of={glyph} small /> : kind}
    </span>
  )
}
