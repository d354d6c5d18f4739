/**
 * What Node is told to run the server: as `npm test` has built it, which is how it ships, or from its sources while a journey
 * is being written.
 */
export const SERVER_COMMAND = JSON.parse(process.env.SHUOSHI_SERVER ?? '["server/main.ts"]') as string[]
