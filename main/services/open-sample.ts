import { mkdir } from 'node:fs/promises'
import type { ScanStep } from '../../shared/contract/desk.ts'
import type { Actor } from './ports/ledger.ts'
import type { ScanParts } from './scan-source.ts'
import { scanSource } from './scan-source.ts'
import type { StepStream } from './stream-steps.ts'
import { streamSteps } from './stream-steps.ts'

/** Where the sample photos are made, and who asked for them. */
export interface SampleToOpen {
  /** The desk's own folder for samples; made where it is not there. */
  readonly folder: string
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/** Makes the sample photos (once) and reads them, a step a photo. */
export function openSample(desk: ScanParts, { folder, actor, signal }: SampleToOpen): StepStream<ScanStep> {
  return streamSteps(async (emit, stop) => {
    await mkdir(folder, { recursive: true })
    const steps = scanSource(desk, { path: folder, actor, leaveOut: [], sample: true, signal: stop })
    for await (const step of steps) emit(step)
  }, signal)
}
