const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' })

/** The hour of an instant as a paper writes it: 13時30分. */
export function hourOf(instant: Date): string {
  const [hour = '', minute = ''] = clock.format(instant).split(':')
  return minute === '00' ? `${Number(hour)}時` : `${Number(hour)}時${minute}分`
}
