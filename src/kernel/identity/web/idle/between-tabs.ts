const channel = 'renkei-session'

/** `resumed`: one gesture serves all masked tabs of this browser. `left`: what they keep behind the mask is nobody's any more. */
export type TabNews = 'resumed' | 'left'

export function tellTabs(news: TabNews): void {
  const tabs = new BroadcastChannel(channel)
  tabs.postMessage(news)
  tabs.close()
}

export function hearTabs(listener: (news: TabNews) => void): () => void {
  const tabs = new BroadcastChannel(channel)
  tabs.onmessage = ({ data }: MessageEvent<TabNews>) => listener(data)
  return () => tabs.close()
}
