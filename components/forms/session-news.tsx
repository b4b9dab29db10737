const channelName = "stet-session";

/** Tells the other windows of this browser that someone signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("signedIn");
  channel.close();
}

/** Hears when someone signed in in another window; answers how to stop. */
export function hearSignedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  return () => channel.close();
}
