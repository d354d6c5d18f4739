import { Alert, Button } from 'antd'
import { useSignInAgain } from '../../data/me.ts'
import { useWords } from '../../kit/language.tsx'
import { LOGIN } from './words.ts'

/** Over a form whose session ended: its words are kept, and here is the door. `photos` of this page do not stay. */
export function SignInAgain({ photos = false }: { photos?: boolean }) {
  const words = useWords(LOGIN)
  const signIn = useSignInAgain()
  return (
    <Alert
      className="failure"
      type="warning"
      role="alert"
      title={photos ? words.endedWithPhotos : words.ended}
      action={
        <Button size="small" onClick={signIn}>
          {words.signInAgain}
        </Button>
      }
    />
  )
}
