import { Modal } from 'antd'
import { KeyHint } from '../../kit/key-hint.tsx'
import { useWords } from '../../kit/language.tsx'
import { INBOX } from './words.ts'

/** All keys of the desk on one page. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords(INBOX)
  const lines: [string[], string][] = [
    [['j', 'k'], words.keyMove],
    [['enter'], words.keyOpen],
    [['x'], words.keySelect],
    [['/'], words.keySearch],
    [['esc'], words.keyEscape],
    [['?'], words.keyHelp],
    [['a', '…', 'z'], words.keyActions],
  ]
  return (
    <Modal open title={words.keys} footer={null} onCancel={onClose}>
      <dl className="key-list">
        {lines.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <KeyHint key={key}>{key}</KeyHint>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
