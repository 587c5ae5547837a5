import { z } from 'zod'

/** Name of an export preset, as others refer to it. */
export const presetNameSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'the name of a preset has small letters, digits and dashes')
