/** Whatever has no address of its own: 404, the same as for what one may not see. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
