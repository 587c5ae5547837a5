import { astanaSigning } from './astana-signing.ts'
import { glacierFlood } from './glacier-flood.ts'
import { oddWires } from './odd-wires.ts'
import { otherFormats } from './other-formats.ts'
import { reutersPictures } from './reuters-pictures.ts'
import type { SamplePhoto } from './sample-photo.ts'

/** The photos of the sample desk, those with notices last: the latest received stand first. People, places and events are invented, except the published notice about Astana. */
export const samplePhotos: readonly SamplePhoto[] = [
  ...otherFormats,
  ...oddWires,
  ...reutersPictures,
  ...astanaSigning,
  ...glacierFlood.toReversed()
]
