import { Badge } from './badge.tsx'
import type { BadgedPhoto } from './order-badges.ts'
import { orderBadges } from './order-badges.ts'

/** The badges of a photo in one row, the gravest at the right. */
export function PhotoBadges({ photo }: { readonly photo: BadgedPhoto }) {
  const kinds = orderBadges(photo, Date.now())
  if (kinds.length === 0) return null
  return (
    <span className="badges">
      {kinds.map((kind) => (
        <Badge key={kind} kind={kind} />
      ))}
    </span>
  )
}
