import { useDesk } from '../state/use-desk.ts'

/** Whether the photo in the info editor can only be read: its file cannot be written, or a notice forbids it. */
export function useReadOnly(): boolean {
  const base = useDesk((desk) => desk.draft?.base)
  return base === undefined || !base.writable || base.locked || base.missing
}
