/** A form sends its lines ended as typewriters did; files end them with a line feed. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
