import { phrase } from '../messages/phrase.ts'

const places = [1, 2, 3, 4, 5] as const

/** Up to five stars of 9 px; nothing where there are none. */
export function Stars({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span className="mark-stars" role="img" aria-label={phrase('marks.stars', { count })}>
      {places.slice(0, count).map((place) => (
        <svg key={place} viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
          <path d="M5 .6 6.3 3.6 9.5 3.9 7.1 6 7.8 9.2 5 7.5 2.2 9.2 2.9 6 .5 3.9 3.7 3.6z" fill="currentColor" />
        </svg>
      ))}
    </span>
  )
}
