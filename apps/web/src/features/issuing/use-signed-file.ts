import { useState } from 'react'
import { base64OrNull, type FileFault, fileFaultOrNull } from './signed-file.ts'

/** The file of a form and its declaration; kept while the form is open. */
export function useSignedFile() {
  const [file, setFile] = useState<File | null>(null)
  const [isDeclared, setDeclared] = useState(false)
  const [fault, setFault] = useState<FileFault | null>(null)
  const choose = (chosen: File | null) => {
    const wrong = chosen && fileFaultOrNull(chosen)
    setFault(wrong)
    setFile(wrong ? null : chosen)
    setDeclared(false)
  }
  const declare = (declared: boolean) => {
    setDeclared(declared)
    setFault(null)
  }
  /** What goes with the form: a file, null for none; undefined when something about it is still to be mended. */
  const read = async () => {
    if (!file) return null
    if (!isDeclared) {
      setFault('secret')
      return undefined
    }
    const base64 = await base64OrNull(file)
    if (base64 === null) {
      setFault('unread')
      return undefined
    }
    return { name: file.name, base64, notSecret: true as const }
  }
  return { field: { file, isDeclared, fault, onChoose: choose, onDeclare: declare }, read }
}
