import './progress-bar.css'

/** A bar of 4 px that moves because work moved. `total` 0 shows it empty. */
export function ProgressBar(props: {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly state?: 'running' | 'paused' | 'done'
}) {
  const percent = props.total === 0 ? 0 : Math.round((100 * props.done) / props.total)
  return (
    <div
      className={`progress-bar ${props.state ?? 'running'}`}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span className="progress-bar-done" style={{ width: `${percent}%` }} />
    </div>
  )
}
