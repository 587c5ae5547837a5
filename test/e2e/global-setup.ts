import { ensureSamplePhotos } from './sample-photos.ts'

/** Runs once, before all tests: what each of them would make by itself at the same moment, painting takes a good part of a minute. */
export default async function prepare(): Promise<void> {
  await ensureSamplePhotos()
}
