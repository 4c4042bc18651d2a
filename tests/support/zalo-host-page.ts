export type AssetLists = { listCSS: string[]; listSyncJS: string[]; listAsyncJS: string[] }

type HostPage = AssetLists & { appId: string; version: string; files: string }

/** The page that Zalo's loader makes: sync scripts in their order, async ones as they come, modules by their name. */
export function hostPage({ appId, version, files, listCSS, listSyncJS, listAsyncJS }: HostPage): string {
  const address = (file: string) => `${files}${file.replace(/^\.\//, '')}`
  const styles = listCSS.map((file) => `<link rel="stylesheet" href="${address(file)}">`)
  const sync = listSyncJS.map((file) => script(address(file), ''))
  const async = listAsyncJS.map((file) => script(address(file), ' async'))
  const globals = { APP_ID: appId, zAppID: `zalo-${appId}`, APP_ENV: 'TESTING', APP_VERSION: version }
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Zalo Mini App</title>
<link rel="icon" href="data:,">
<script>Object.assign(window, ${JSON.stringify(globals)})</script>
${styles.join('\n')}
</head>
<body>
<div id="app"></div>
${[...sync, ...async].join('\n')}
</body>
</html>
`
}

function script(address: string, mode: string): string {
  return `<script${address.endsWith('.module.js') ? ' type="module"' : ''}${mode} src="${address}"></script>`
}
