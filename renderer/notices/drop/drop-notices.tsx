import { FileDown } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import './drop-notices.css'
import { useNoticeDrop } from './use-notice-drop.ts'

/** Over the whole window while files are held over it that may be notices: says what dropping them does. */
export function DropNotices() {
  const held = useNoticeDrop()
  if (held === 0) return null
  return (
    <div className="drop-notices" role="status">
      <div className="drop-notices-words">
        <Icon of={FileDown} />
        <p className="strong">
          {held === 1 ? 'Drop to take this file in as a notice' : `Drop to take ${held} files in as notices`}
        </p>
        <p className="third">
          Text, mail, HTML, NewsML and ninjs. Each file is kept byte for byte; no photo is changed.
        </p>
      </div>
    </div>
  )
}
