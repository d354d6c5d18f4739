import { Alert } from 'antd'
import { Problem } from '../../data/client.ts'

/** Why it did not work, read out at once; nothing while nothing failed. */
export function Failure({ error, otherwise }: { error: Error | null; otherwise: string }) {
  if (!error) return null
  const words = error instanceof Problem ? error.message : otherwise
  return <Alert className="failure" type="error" role="alert" title={words} />
}
