import { oc } from '@orpc/contract'
import { deskFailureSchema } from './desk-error.ts'

/** The base of every procedure: an expected failure arrives as the typed error `DESK` with a code and a message for people. */
export const deskProcedure = oc.errors({ DESK: { data: deskFailureSchema } })
