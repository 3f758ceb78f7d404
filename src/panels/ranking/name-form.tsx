/** A name to type and one button: for an index to save or rename, for a new group. */
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/ui/button'
import field from '@/ui/field.module.css'
import styles from './preset-menu.module.css'

interface Props {
  readonly label: string
  readonly action: string
  /** Why there is nothing to do without a name. */
  readonly nameNeeded: string
  readonly first?: string
  readonly placeholder?: string
  /** What to know of this name before it is used. */
  readonly note?: (name: string) => string | null
  /** Not empty, without white space around it. */
  readonly onName: (name: string) => void
  /** Whether the field takes the focus as soon as it is there. */
  readonly focused?: boolean
}

export function NameForm({
  label,
  action,
  nameNeeded,
  first = '',
  placeholder,
  note,
  onName,
  focused = first !== '',
}: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(first)
  const name = text.trim()
  const said = name === '' ? null : (note?.(name) ?? null)
  useEffect(() => {
    if (focused) input.current?.select()
  }, [focused])
  const take = () => {
    if (name === '') return
    onName(name)
    setText('')
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
    >
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          className={field.input}
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          aria-describedby={said ? `${id}note` : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
      </div>
      <Button reason={name === '' ? nameNeeded : null} onClick={take}>
        {action}
      </Button>
      {said && <p id={`${id}note`}>{said}</p>}
    </form>
  )
}
