import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { phrase } from '../messages/phrase.ts'
import { ByteCounter } from '../ui/byte-gauge.tsx'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { CopiesChip } from './copies-chip.tsx'
import { LongText } from './editors/long-text.tsx'
import { FieldLock } from './field-lock.tsx'
import { LimitHint } from './limit-hint.tsx'
import { useField } from './use-field.ts'

/** What the sender asks, above all else: amber where there is something, quiet where not, always in its place and always to be typed into. */
export function InstructionsStrip({ readOnly }: { readonly readOnly: boolean }) {
  const { value, changed, reading, use, over, change } = useField('instructions')
  const text = typeof value === 'string' ? value : ''
  const id = useId()
  return (
    <>
      <Strip kind={text === '' ? 'plain' : 'notice'} glyph={<Icon of={TriangleAlert} />}>
        <div className={changed ? 'instructions changed' : 'instructions'}>
          <label htmlFor={id} className="strong" onPointerUp={() => document.getElementById(id)?.focus()}>
            {phrase('caption.instructions')}
            <FieldLock fieldKey="instructions" />
          </label>
          <LongText
            id={id}
            label={phrase('caption.instructions')}
            fieldKey="instructions"
            tall
            readOnly={readOnly}
            placeholder={phrase('caption.none')}
            problem={over ? phrase('caption.over-limit') : undefined}
            value={text}
            onChange={change}
          />
          <CopiesChip fieldKey="instructions" reading={reading} />
          {use && text !== '' && (
            <span className="second instructions-count">
              <ByteCounter bytes={use.bytes} limit={use.limit} />
            </span>
          )}
        </div>
      </Strip>
      <LimitHint keys={['instructions']} />
    </>
  )
}
