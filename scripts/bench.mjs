// `npm run bench`: measures the budgets side by side with bare servers and prints the ratios.
import { install, runNode } from './runtime.mjs'

install()
process.exit(
  runNode(['bench/bench.ts', ...process.argv.slice(2)], { env: { ...process.env, NODE_ENV: 'production' } }),
)
