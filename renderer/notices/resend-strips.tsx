import { Files } from 'lucide-react'
import type { Proposal } from '../../shared/contract/notice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'

/** The photos that were sent again: which took whose place, how that was told, and which files of the old one left the desk. */
export function ResendStrips({ resends }: { readonly resends: Proposal['resends'] }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  return resends.map(({ photoId, fileName, successorName, why, exports }) => (
    <Strip
      key={photoId}
      kind="plain"
      glyph={<Icon of={Files} />}
      action={
        <Button kind="quiet" onPress={() => openScreen({ name: 'history', photoId })}>
          History of the old one
        </Button>
      }
    >
      <b>{successorName}</b> took the place of <b>{fileName}</b>: {why.charAt(0).toLowerCase() + why.slice(1)}.{' '}
      {nameExports(exports)}
    </Strip>
  ))
}

function nameExports(exports: Proposal['resends'][number]['exports']): string {
  if (exports.length === 0) return 'No file of the old one left the desk.'
  const now = new Date()
  const files = exports.map(({ path, at }) => `${path}, ${formatMomentInWords(at, now)}`)
  return `The old one left the desk ${exports.length === 1 ? 'once' : `${exports.length} times`}: ${files.join('; ')}.`
}
