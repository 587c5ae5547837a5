import { ChevronLeft, PanelRight } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
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
      <h1 className="title">{phrase('replace.title')}</h1>
      <span className="second cut">{phrase('replace.nothing-before')}</span>
      <span className="grow" />
      <span className="narrow-only">
        <Button
          icon={PanelRight}
          label={phrase('replace.show-photo')}
          title={phrase('replace.show-photo-hint')}
          onPress={() => toggle(true)}
        />
      </span>
    </header>
  )
}
