import { openDesk } from '../../../main/host/open-desk.ts'

// A process that owns a desk as another command does: own-desk FOLDER [until-photos-change]. Prints "open", and ends when its standard input does or,
// with the second argument, as soon as it hears that somebody changed a photo.

const [deskFolder = '', until] = process.argv.slice(2)
const desk = await openDesk({ deskFolder, host: 'cli', user: 'owner' })
const events = await desk.client.desk.events()
await events.next()
process.stdout.write(`${desk.role}\n`)
if (until === undefined) for await (const _ of process.stdin);
else for await (const event of events) if (event.type === 'photos') break
await events.return?.()
await desk.close()
process.exit(0)
