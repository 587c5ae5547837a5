import { useState } from 'react'
import type { CommandKeys } from '../keys/list-keys.ts'
import { listKeys } from '../keys/list-keys.ts'
import { writeKeySheet } from '../keys/write-key-sheet.ts'
import { phrase } from '../messages/phrase.ts'
import { printPage } from '../notices/reply/print-page.ts'
import type { Command } from '../state/command.ts'
import { useDesk } from '../state/use-desk.ts'
import { isAppleKeyboard } from '../ui/apple-keyboard.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { nameKeys } from '../ui/name-keys.ts'
import { Segments } from '../ui/segments.tsx'
import './key-sheet.css'

type Shown = Pick<Command, 'id' | 'group' | 'title' | 'keys'>

const reach = [
  { key: 'here', label: phrase('app.on-this-screen') },
  { key: 'all', label: phrase('app.on-all-screens') }
] as const

/** The keys, grouped: those that work here, or all of them; printed on one page. */
export function KeySheet() {
  const offers = useDesk((desk) => desk.offers)
  const met = useDesk((desk) => desk.met)
  const keyChanges = useDesk((desk) => desk.keyChanges)
  const close = useDesk((desk) => desk.closeOverlay)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const [shown, setShown] = useState<'here' | 'all'>('here')
  const all = listKeys(met, keyChanges)
  const here = [...offers.values()].flat().filter(({ keys, unlisted }) => keys?.length && unlisted !== 'everywhere')
  const listed: readonly (Shown | CommandKeys)[] = shown === 'here' ? here : all.filter(({ keys }) => keys.length > 0)
  const groups = Map.groupBy(listed, ({ group }) => group)
  return (
    <DialogBox
      title={phrase('app.keys')}
      width={shown === 'here' ? 640 : 960}
      onClose={close}
      footer={
        <>
          <Button onPress={() => openOverlay({ name: 'change-keys' })}>{phrase('app.change-keys')}</Button>
          <Button onPress={() => void printPage(writeKeySheet(all, (keys) => nameKeys(keys, isAppleKeyboard)))}>
            {phrase('app.print')}
          </Button>
          <Button autoFocus keys="Escape" onPress={close}>
            {phrase('app.close')}
          </Button>
        </>
      }
    >
      <div className="key-reach">
        <Segments label={phrase('app.which-keys')} segments={reach} chosen={shown} onChoose={setShown} />
      </div>
      <div className="dialog-body" tabIndex={0} role="region" aria-label={phrase('app.all-keys')}>
        <div className={shown === 'here' ? 'key-sheet' : 'key-sheet all'}>
          {[...groups].map(([group, commands]) => (
            <KeyGroup key={group} head={group} commands={commands} />
          ))}
        </div>
      </div>
    </DialogBox>
  )
}

function KeyGroup({ head, commands }: { readonly head: string; readonly commands: readonly Shown[] }) {
  return (
    <section className="key-group">
      <h3 className="strong">{head}</h3>
      <dl>
        {commands.map(({ id, title, keys }) => (
          <div key={id} className="key-line">
            <dt className="cut">{title}</dt>
            <dd>
              {keys?.map((binding) => (
                <KeyCap key={binding} keys={binding} asIs />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
