/** ETags stand in quotes in headers and XML, and without them in the index. */

export function unquote(etag: string): string {
  return etag.trim().replace(/^"(.*)"$/, '$1')
}

export function quote(etag: string): string {
  return `"${etag}"`
}
