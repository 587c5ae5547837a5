import type { ReactNode } from 'react'
import { Children } from 'react'
import type { MessageKey } from './catalog.ts'
import { findMessage } from './phrase.ts'

type Part = string | number | Date | ReactNode | ((parts: ReactNode[]) => ReactNode)

const bold = (parts: ReactNode[]): ReactNode => <b>{Children.toArray(parts)}</b>

/** A message as text of the page. `<b>…</b>` in it is bold; its arguments may be elements, and functions for tags of its own. */
export function PhraseText({ of, with: parts }: { of: MessageKey; with?: Readonly<Record<string, Part>> }) {
  const filled = findMessage(of).format<ReactNode>({ b: bold, ...parts })
  return <>{Array.isArray(filled) ? Children.toArray(filled) : filled}</>
}
