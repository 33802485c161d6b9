import { qrDrawing } from '../../platform/documents/qr-code.ts'

/** For a camera. `label` says where it leads; the same must stand beside it as text for whoever has none. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { side, path } = qrDrawing(text)
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block size-48 border border-solid-gray-300 bg-white fill-black"
    >
      <path d={path} />
    </svg>
  )
}
