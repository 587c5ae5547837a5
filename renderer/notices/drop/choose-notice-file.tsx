import { useRef, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { noticeFileTypes } from './sort-dropped.ts'
import { takeNoticeFiles } from './take-notice-files.ts'

/** A button that takes in notice files a person chooses; `onTaken` gets the first notice they brought. */
export function ChooseNoticeFile({ onTaken }: { readonly onTaken: (notice: Notice) => void }) {
  const store = useDeskStore()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    setBusy(true)
    const outcomes = await takeNoticeFiles(store, files)
    setBusy(false)
    const [notice] = outcomes.flatMap(({ notices }) => notices)
    if (notice !== undefined) onTaken(notice)
  }
  return (
    <>
      <input
        ref={field}
        hidden
        multiple
        type="file"
        aria-label="Notice files"
        accept={noticeFileTypes}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // Else choosing the same file again would say nothing.
          event.target.value = ''
          if (files.length > 0) void take(files)
        }}
      />
      <Button refusal={busy ? 'Being read' : undefined} onPress={() => field.current?.click()}>
        Choose a file
      </Button>
    </>
  )
}
