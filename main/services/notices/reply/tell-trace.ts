import type { Residue, ResiduePlace } from '../../../../shared/contract/residue.ts'
import { findField } from '../../../../shared/fields/find-field.ts'
import type { ReportTrace } from '../../../../shared/notice/report/report-facts.ts'

const containers = { iim: 'IIM', xmp: 'XMP', exif: 'EXIF', sidecar: 'sidecar' } as const

/** A place that holds a wrong value, as a report names it: file, field and container, and the words there. */
export function tellTrace({ kind, path, field, tag, container, excerpt }: ResiduePlace): ReportTrace {
  const what = field === undefined ? tag : findField(field).label
  const where = [what, container && containers[container], kind === 'export' ? 'past export' : undefined]
  return { where: [path, ...where.filter((one) => one !== undefined)].join(', '), context: excerpt }
}

/** What holds a wrong value by design, counted; a place without any is left out. */
export function tellHeldByDesign({ vault, ledger, revisions }: Residue['keptByDesign']): ReportTrace[] {
  const held = [
    { where: 'Vault', count: vault, what: 'files' },
    { where: 'Ledger', count: ledger, what: 'entries' },
    { where: 'History', count: revisions, what: 'earlier revisions' }
  ]
  return held.flatMap(({ where, count, what }) => (count === 0 ? [] : [{ where, context: `${what}: ${count}` }]))
}
