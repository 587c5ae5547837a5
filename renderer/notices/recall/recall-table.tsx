import { useVirtualizer } from '@tanstack/react-virtual'
import { Folder } from 'lucide-react'
import { useRef } from 'react'
import type { Recall } from '../../../shared/contract/recall.ts'
import { holdingWords } from '../../../shared/recall/holding-words.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { Icon } from '../../ui/icon.tsx'
import { useNow } from '../../ui/use-now.ts'
import { describeLine } from './describe-line.ts'
import { nameFolder } from './recall-words.ts'

/** A row in CSS pixels. */
const rowHeight = 26

const heads = ['Who', 'Photo', 'File there', 'Wrong version', 'When', 'Got since', 'Now'] as const

/** Each photo at each place that got a wrong version of it: which one, when, by which export, and what is there since. Only the rows on show are in the page. */
export function RecallTable({ recall: { photos, lines } }: { readonly recall: Recall }) {
  const scroller = useRef<HTMLDivElement>(null)
  const now = new Date(useNow())
  const names = new Map(photos.map(({ photoId, fileName }) => [photoId, fileName]))
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8
  })
  return (
    <div ref={scroller} className="recall-table" role="table" aria-label="What went to whom" tabIndex={0}>
      <div className="recall-row head third" role="row">
        {heads.map((head) => (
          <span key={head} role="columnheader" className="cut">
            {head}
          </span>
        ))}
      </div>
      <div className="recall-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          const { file, wrong, wrongAt, since } = describeLine(line, now)
          const who = line.folder ? line.destination : line.who
          return (
            <div
              key={`${line.photoId} ${line.destination} ${line.recipient} ${file}`}
              className="recall-row"
              role="row"
              aria-rowindex={index + 2}
              style={{ top: start }}
            >
              <span role="cell" className="cut" dir="auto" title={line.folder ? nameFolder(who) : who}>
                {line.folder && <Icon of={Folder} small />} {who}
              </span>
              <span role="cell" className="cut second" title={names.get(line.photoId)}>
                {names.get(line.photoId)}
              </span>
              <span role="cell" className="cut second" title={file}>
                {file}
              </span>
              <span role="cell" className="cut figures">
                {wrong}
              </span>
              <span role="cell" className="cut figures">
                {formatMomentInWords(wrongAt, now)}
              </span>
              <span role="cell" className="cut figures second">
                {since}
              </span>
              <span role="cell" className={`recall-state cut ${line.state}`}>
                {line.overdue ? 'Remind them' : holdingWords[line.state]}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
