/** What every page of ours gets: a sandbox, and nothing more. */
export const NO_POWERS = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  plugins: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
} as const
