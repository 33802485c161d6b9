import { useEffect } from 'react'
import { Loading } from '../../../../design/state/loading.tsx'
import { newIdentifier } from '../../../../foundation/identifier.ts'
import { useGoInstead } from '../../../../platform/browser/use-address.ts'
import { editAddress } from '../addresses.ts'

/** A draft has its id, and with it an address, before anything is typed: reloading the page comes back to it. */
export default function NewRequestPage() {
  const goInstead = useGoInstead()
  useEffect(() => goInstead(editAddress(newIdentifier(new Date()), true)), [goInstead])
  return <Loading />
}
