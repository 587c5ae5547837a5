import { LayoutGrid, Rows3 } from 'lucide-react'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'

/** Turns between frames and list. */
export function ViewButton() {
  const view = useDesk((desk) => desk.sheetView)
  const setView = useDesk((desk) => desk.setSheetView)
  return view === 'list' ? (
    <Button kind="quiet" icon={LayoutGrid} label="Show frames" title="Frames  L" onPress={() => setView('frames')} />
  ) : (
    <Button kind="quiet" icon={Rows3} label="Show as a list" title="List  L" onPress={() => setView('list')} />
  )
}
