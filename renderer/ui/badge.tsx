import type { LucideIcon } from 'lucide-react'
import { ArrowUpToLine, Check, Clock, EqualNot, HardDriveUpload, Lock } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import './badge.css'
import type { BadgeKind } from './badge-kind.ts'
import { Icon } from './icon.tsx'

const names: Readonly<Record<BadgeKind, string>> = {
  K: phrase('ui.killed'),
  W: phrase('ui.withdrawn'),
  C: phrase('ui.correction-notice'),
  S: phrase('ui.changed-without-notice'),
  A: phrase('ui.advisory'),
  U: phrase('ui.update'),
  R: phrase('ui.reinstated'),
  lock: phrase('ui.locked-by-notice'),
  differs: phrase('ui.copies-differ'),
  over: phrase('ui.over-byte-limit'),
  embargo: phrase('ui.embargoed'),
  wait: phrase('ui.not-in-file'),
  ok: phrase('ui.applied')
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
