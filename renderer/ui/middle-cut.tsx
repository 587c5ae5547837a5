import './middle-cut.css'
import { splitFileName } from './split-file-name.ts'

/** A file name cut in its middle where it does not fit, so that its end stays. The whole name is its title. */
export function MiddleCut({ name, className = '' }: { readonly name: string; readonly className?: string }) {
  const { head, tail } = splitFileName(name)
  return (
    <span className={`middle-cut ${className}`} title={name}>
      <span className="middle-cut-head">{head}</span>
      <span className="middle-cut-tail">{tail}</span>
    </span>
  )
}
