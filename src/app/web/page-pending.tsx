import { Loading } from '../../design/state/loading.tsx'

export const PagePending = () => (
  <div className="mx-auto w-full max-w-[80rem] px-4 py-8 md:px-6">
    <Loading />
  </div>
)
