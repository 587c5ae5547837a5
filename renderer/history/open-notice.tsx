import type { ReactNode } from 'react'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import { useDesk } from '../state/use-desk.ts'

/** Opens the notice a revision came with. */
export function OpenNotice({ notice, children }: { readonly notice: NoticeNumber; readonly children: ReactNode }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <button type="button" className="revision-note-link" onClick={() => openScreen({ name: 'notice', notice })}>
      {children}
    </button>
  )
}
