/** How S3 writes times: RFC 1123 in headers, ISO 8601 with milliseconds in XML. */

export function httpTime(ms: number): string {
  return new Date(ms).toUTCString()
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
