/** A sentence of which some words are bold: those between pairs of `**`. */
import { Fragment } from 'react'

export const Emphasised = ({ text }: { readonly text: string }) => (
  <>
    {text.split('**').map((piece, at) =>
      at % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name
        <b key={at}>{piece}</b>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={at}>{piece}</Fragment>
      ),
    )}
  </>
)
