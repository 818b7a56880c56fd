/** What every page of ours may load: itself, and nothing else. */
const COMMON = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Starting a worker is the only thing that needs a policy; it knows a fixed table of addresses.
  'trusted-types worker',
]

const MORE = {
  // Images of a note come as blobs. No inline style, script or data: address.
  bundle: ["style-src 'self'", "img-src 'self' blob:", "font-src 'self'"],
  parser: [],
} as const

/** The content security policy of one of our hosts, as a response header. */
export const policyFor = (host: keyof typeof MORE): string => [...COMMON, ...MORE[host]].join('; ')
