import { z } from 'zod'
import { deskProcedure } from './desk-procedure.ts'

const line = z
  .string()
  .trim()
  .max(300)
  .regex(/^\P{Cc}*$/u, 'a line has no control characters')
const filled = line.min(1)
const portSchema = z.number().int().min(1).max(65_535)
/** How a file is checked once it is there: by its size, or by reading it back whole, too. */
const proofSchema = z.enum(['size', 'hash'])

/** Name of a password kept outside the desk, as in `ERRATUM_SECRET_<NAME>`. */
const secretNameSchema = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9][A-Z0-9_]*$/, 'the name of a secret has capital letters, digits and _')
/** The folder on the server, from the root on or below the account's own; "" for the account's own. */
const folderSchema = line.default('')

const server = { host: filled, user: filled, folder: folderSchema, proof: proofSchema.default('size') }

/** Amazon S3 User Guide, "Bucket naming rules", and the capitals and _ that other services and old buckets have. */
const bucketSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/, 'a bucket has 3 to 63 letters, digits, dots, - and _')

/** What a hook may be told, each as an argument of its own. */
export const hookPlaces = ['{file}', '{name}', '{sha256}', '{size}', '{photo}', '{export}', '{recipient}'] as const
const places: ReadonlySet<string> = new Set(hookPlaces)
const argumentSchema = z
  .string()
  .max(2000)
  // A place inside an argument would be text for a program to take apart again.
  .refine((text) => places.has(text) || !hookPlaces.some((place) => text.includes(place)), {
    message: `a place stands as an argument of its own: ${hookPlaces.join(' ')}`
  })
  .refine((text) => !text.includes('\0'), { message: 'an argument has no NUL' })

/** How files get there, without any secret. */
export const connectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path: filled, proof: proofSchema.default('hash') }),
  z.strictObject({
    kind: z.literal('sftp'),
    ...server,
    port: portSchema.default(22),
    /** A file with a private key to log in with; null for a password. A key with a passphrase needs `secret` as well. */
    keyFile: filled.nullable().default(null),
    secret: secretNameSchema.nullable().default(null),
    /** The accepted fingerprint of the server's key, "SHA256:…"; null until one is accepted. */
    hostKey: z.string().startsWith('SHA256:').nullable().default(null)
  }),
  z.strictObject({
    kind: z.literal('ftp'),
    ...server,
    port: portSchema.default(21),
    secret: secretNameSchema.nullable().default(null)
  }),
  z.strictObject({
    kind: z.literal('ftps'),
    ...server,
    port: portSchema.default(21),
    secret: secretNameSchema.nullable().default(null),
    /** Whether TLS begins with the connection, mostly on port 990, or is asked for with AUTH TLS. */
    implicit: z.boolean().default(false),
    /** The SHA-256 fingerprint of a certificate no authority vouches for, accepted by a person; null where an authority must. */
    certificate: z
      .string()
      .regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/)
      .nullable()
      .default(null)
  }),
  z.strictObject({
    kind: z.literal('s3'),
    /** The service: the host alone, without the bucket. */
    host: filled,
    port: portSchema.default(443),
    /** False sends everything in the clear: for a service of this machine, or where a person says so. */
    tls: z.boolean().default(true),
    region: filled.default('us-east-1'),
    bucket: bucketSchema,
    /** Whether the bucket stands in the path, as nearly every service takes it, or before the name of the host. */
    pathStyle: z.boolean().default(true),
    /** What the keys of objects begin with, before a "/"; "" for nothing. */
    folder: folderSchema,
    /** The id of the access key; the key itself is the secret. */
    user: filled,
    secret: secretNameSchema
  }),
  z.strictObject({
    kind: z.literal('command'),
    /** Full path of a program of the desk's own; no shell reads what it is given. */
    program: filled,
    arguments: z.array(argumentSchema).max(50).default([]),
    /** Handed to the program as ERRATUM_SECRET in its environment. */
    secret: secretNameSchema.nullable().default(null)
  })
])
/** How files get to a destination. */
export type Connection = z.infer<typeof connectionSchema>

/** Name of a destination: small letters, digits and dashes. */
export const destinationNameSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name has small letters, digits and dashes')

/** A place the desk delivers files to. */
export const destinationSchema = z.strictObject({
  name: destinationNameSchema,
  label: filled,
  connection: connectionSchema,
  /** Seconds without any answer or progress after which a connection counts as lost; for a command, how long it may run. */
  patienceSeconds: z.number().int().min(1).max(3600).default(30),
  /** How often a file is tried where the connection is lost, with ever longer pauses. */
  attempts: z.number().int().min(1).max(20).default(4)
})
/** A place the desk delivers files to. */
export type Destination = z.infer<typeof destinationSchema>
/** A destination to keep, as it is asked for. */
export type DestinationInput = z.input<typeof destinationSchema>

/** What a test of a destination found. `fingerprint` is the server's key or certificate where it has one. */
const destinationTestSchema = z.object({
  destination: destinationSchema,
  /** True where a small file was written there, checked and taken away again. */
  ok: z.boolean(),
  /** What was done, or why it failed, in words. */
  message: z.string(),
  fingerprint: z.string().nullable(),
  /** True where the test waits for a person to accept this fingerprint. */
  needsAccepting: z.boolean()
})
/** What a test of a destination found. */
export type DestinationTest = z.infer<typeof destinationTestSchema>

/** Where a password is kept. */
const secretPlaceSchema = z.enum(['environment', 'file', 'keyring'])
/** Where a password is kept. */
export type SecretPlaceName = z.infer<typeof secretPlaceSchema>

const by = z.string().min(1).optional()

export const destinationsContract = {
  /** By name. */
  list: deskProcedure.input(z.object({}).default({})).output(z.array(destinationSchema)),
  /** Adds a destination, or replaces the one of its name. What is so already is no change. */
  save: deskProcedure.input(z.object({ destination: destinationSchema, by })).output(destinationSchema),
  /** Takes a destination off the list; the record of what went there stays. */
  remove: deskProcedure.input(z.object({ name: destinationNameSchema, by })).output(destinationSchema),
  /** Connects, writes a small file, checks it and takes it away. `accept` pins this fingerprint where the server shows it. */
  test: deskProcedure
    .input(z.object({ name: destinationNameSchema, accept: z.string().optional(), by }))
    .output(destinationTestSchema),
  /** Where the secret of this name is found now: never what it is. */
  secretPlace: deskProcedure
    .input(z.object({ secret: secretNameSchema }))
    .output(z.object({ place: secretPlaceSchema.nullable(), keeper: secretPlaceSchema })),
  /** Keeps a password in the keyring of the host, else in the desk's file of secrets, which only its account may read. It is not recorded anywhere else. */
  keepSecret: deskProcedure
    .input(z.object({ secret: secretNameSchema, value: z.string().min(1).max(4000) }))
    .output(z.object({ place: secretPlaceSchema }))
}
