import { ChevronLeft, PanelRight } from 'lucide-react'
import { screenNames } from '../state/screen-names.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'

/** The top bar: back, and that nothing happens by itself. */
export function ReplaceBar() {
  const goBack = useDesk((desk) => desk.goBack)
  const toggle = useDesk((desk) => desk.toggleInspector)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  return (
    <header className="bar replace-bar">
      <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
        {back}
      </Button>
      <span className="bar-divider" />
      <h1 className="title">Find and replace</h1>
      <span className="second cut">nothing is written before you say so</span>
      <span className="grow" />
      <span className="narrow-only">
        <Button icon={PanelRight} label="Show the photo" title="Photo  ]" onPress={() => toggle(true)} />
      </span>
    </header>
  )
}
