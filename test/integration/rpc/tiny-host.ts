import { superviseTiny } from './supervise-tiny.ts'
import { callThroughHost } from './tiny-client.ts'

// A host in a process of its own, to be killed: tells the engine's process number and stays.

const supervisor = superviseTiny(process.argv[2] ?? '')
const { client } = callThroughHost(supervisor)
process.stdout.write(`${await client.pid()}\n`)
