import type { DeliveryItem, DeliveryPlace, Sendable } from '../ports/deliveries.ts'
import type { ExportedToSend } from './choose-sendables.ts'

/** Each file once for each place. */
export function placeFiles(places: readonly DeliveryPlace[], files: readonly ExportedToSend[]): Sendable[] {
  return places.flatMap((place) => files.map((file) => ({ ...file, ...place })))
}

/** These files as those of a delivery, in order, none of them sent. */
export function planItems(job: string, sendables: readonly Sendable[]): DeliveryItem[] {
  return sendables.map((sendable, index) => ({ job, position: index + 1, sendable, progress: { state: 'waiting' } }))
}
