import { useEffect, useState } from 'react'
import type { ExportRefusal } from '../../shared/contract/export.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { useDesk } from '../state/use-desk.ts'

/** Which of the chosen photos will be refused whatever the preset, and the first that will not; null until that is known. */
export interface Refusals {
  readonly refused: readonly ExportRefusal[]
  readonly first: PhotoId | undefined
}

/** Asks once which of these photos may not leave the desk now. */
export function useRefusals(photoIds: readonly PhotoId[]): Refusals | null {
  const engine = useDesk((desk) => desk.engine)
  const [refused, setRefused] = useState<readonly ExportRefusal[] | null>(null)
  useEffect(() => {
    let left = false
    engine.client.exports.refusals({ photoIds: [...photoIds] }).then(
      (found) => left || setRefused(found),
      // The export itself tells what fails; here it is only told before.
      () => left || setRefused([])
    )
    return () => {
      left = true
    }
  }, [engine, photoIds])
  if (refused === null) return null
  const ids = new Set(refused.map(({ photoId }) => photoId))
  return { refused, first: photoIds.find((id) => !ids.has(id)) ?? photoIds[0] }
}
