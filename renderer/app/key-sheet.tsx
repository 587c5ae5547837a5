import type { Command } from '../state/command.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import './key-sheet.css'

/** The keys that work here, grouped. */
export function KeySheet() {
  const offers = useDesk((desk) => desk.offers)
  const close = useDesk((desk) => desk.closeOverlay)
  const withKeys = [...offers.values()]
    .flat()
    .filter(({ keys, unlisted }) => keys !== undefined && unlisted !== 'everywhere')
  const groups = Map.groupBy(withKeys, ({ group }) => group)
  return (
    <DialogBox
      title="Keys"
      width={640}
      onClose={close}
      footer={
        <Button autoFocus keys="Escape" onPress={close}>
          Close
        </Button>
      }
    >
      <div className="dialog-body key-sheet" tabIndex={0} role="region" aria-label="All keys">
        {[...groups].map(([group, commands]) => (
          <KeyGroup key={group} head={group} commands={commands} />
        ))}
      </div>
    </DialogBox>
  )
}

function KeyGroup({ head, commands }: { readonly head: string; readonly commands: readonly Command[] }) {
  return (
    <section className="key-group">
      <h3 className="strong">{head}</h3>
      <dl>
        {commands.map(({ id, title, keys }) => (
          <div key={id} className="key-line">
            <dt className="cut">{title}</dt>
            <dd>
              {keys?.map((binding) => (
                <KeyCap key={binding} keys={binding} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
