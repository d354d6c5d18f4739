// `npm run bench`: measures the budgets side by side with bare servers and prints the ratios.
import { buildServer, serverCommand } from './build-server.mjs'
import { install, runNode } from './runtime.mjs'

install()
if (runNode(['scripts/build-web.mjs']) !== 0 || buildServer() !== 0) process.exit(1)
const env = {
  ...process.env,
  NODE_ENV: 'production',
  SHUOSHI_SERVER: JSON.stringify(serverCommand()),
}
process.exit(runNode(['bench/bench.ts', ...process.argv.slice(2)], { env }))
