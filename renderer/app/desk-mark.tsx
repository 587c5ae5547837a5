/** Erratum's mark: the caret of a corrector, in the blue of the pencil. */
export function DeskMark() {
  return (
    <svg className="icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2 12 7 3l5 9" fill="none" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  )
}
