import type { LucideIcon } from 'lucide-react'
import type { MouseEventHandler, ReactNode, Ref } from 'react'
import './button.css'
import { Icon } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'

/** What a button may be told. `refusal`: why it cannot be used now; it then stays focusable, dashed, and says so. */
export interface ButtonProps {
  readonly children?: ReactNode
  /** `primary`: one a screen, bottom right. `danger`: outlined red, never the default. `quiet`: no edge. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly big?: boolean
  readonly icon?: LucideIcon | undefined
  readonly keys?: string | undefined
  readonly refusal?: string | undefined
  /** The name of a button that shows only an icon. */
  readonly label?: string | undefined
  readonly title?: string | undefined
  readonly onPress?: MouseEventHandler<HTMLButtonElement> | undefined
  readonly autoFocus?: boolean
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
  readonly expanded?: boolean | undefined
  readonly popup?: 'menu' | 'dialog' | 'listbox' | undefined
  readonly pressed?: boolean | undefined
  /** The field a button stands for while it has nothing to type into: where the caret goes for it. */
  readonly fieldKey?: string | undefined
}

/** A button of 24 px (`big`: 28 px) with its key inside. */
export function Button(props: ButtonProps) {
  const { children, kind = 'plain', big = false, icon, keys, refusal, label, title } = props
  const iconOnly = icon !== undefined && children === undefined
  const classes = [
    'button',
    kind === 'plain' ? '' : kind,
    big ? 'big' : '',
    iconOnly ? 'icon-only' : '',
    props.className ?? ''
  ]
  return (
    <button
      ref={props.ref}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={refusal === undefined ? undefined : true}
      aria-label={label}
      aria-expanded={props.expanded}
      aria-haspopup={props.popup}
      aria-pressed={props.pressed}
      data-field={props.fieldKey}
      aria-description={refusal}
      title={refusal ?? title}
      autoFocus={props.autoFocus}
      onClick={refusal === undefined ? props.onPress : undefined}
    >
      {icon && <Icon of={icon} />}
      {children}
      {keys && <KeyCap keys={keys} />}
    </button>
  )
}
