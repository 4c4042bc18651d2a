export type Import = {
  /** A path from the project's root for what is ours, else the package's name as written. */
  to: string
  written: string
  typeOnly: boolean
}

export type SourceFile = { path: string; imports: Import[]; hasDefaultExport: boolean; onlyReExports: boolean }

type Rule = (file: SourceFile, used: Import) => string | undefined

const middle = ['ui', 'api', 'platform', 'session', 'i18n']
/** What each layer of the app may use besides itself and the contract. */
const layers: Record<string, string[]> = {
  app: ['features', ...middle, 'lib'],
  features: [...middle, 'lib'],
  session: ['api', 'platform', 'lib'],
  ui: ['i18n', 'lib'],
  api: ['lib'],
  platform: ['lib'],
  i18n: ['lib'],
  lib: [],
}
const kebabName = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

const part = (path: string, index: number) => path.split('/')[index] ?? ''
const root = (path: string) => part(path, 0)
const isOurs = (used: Import) => used.written.startsWith('.')
const isTest = (path: string) => root(path) === 'tests' || /\.test\.tsx?$/.test(path)
const isRules = (path: string) => path.startsWith('contract/rules/')
const layer = (path: string) => (root(path) === 'src' ? part(path, 1) : undefined)
const isPackage = (used: Import, name: string) => used.to === name || used.to.startsWith(`${name}/`)

const importRules: Rule[] = [
  (file, used) => {
    const from = layer(file.path)
    const to = layer(used.to)
    if (!isOurs(used) || !from || !to || from === to || layers[from]?.includes(to)) return undefined
    return `src/${from} does not import src/${to}`
  },
  (file, used) => {
    const sameFeature = part(file.path, 2) === part(used.to, 2)
    const bothFeatures = layer(file.path) === 'features' && layer(used.to) === 'features'
    return bothFeatures && !sameFeature ? 'a feature does not import another feature' : undefined
  },
  (file, used) => {
    const leaves = root(file.path) === 'contract' && isOurs(used) && root(used.to) !== 'contract'
    return leaves ? 'contract imports nothing of ours' : undefined
  },
  (file, used) =>
    isRules(file.path) && !isRules(used.to)
      ? 'contract/rules imports neither packages nor the rest of contract'
      : undefined,
  (file, used) => {
    const schema = root(file.path) === 'src' && root(used.to) === 'contract' && !isRules(used.to)
    return schema && !used.typeOnly ? 'src imports only types from contract' : undefined
  },
  (file, used) => {
    // Zalo wants the app to read the same app-config.json as its loader does; the version stands in package.json alone.
    const welcome = ['src', 'contract', 'app-config.json', 'package.json'].includes(root(used.to))
    const reached = root(file.path) === 'src' && isOurs(used) && !welcome
    return reached ? 'src imports only src and contract' : undefined
  },
  (file, used) => {
    const reached = root(file.path) === 'server' && ['src', 'tests', 'scripts'].includes(root(used.to)) && isOurs(used)
    return reached ? 'server imports only server, contract and localities' : undefined
  },
  (file, used) => {
    const reached =
      root(file.path) === 'localities' && isOurs(used) && !['localities', 'contract'].includes(root(used.to))
    return reached ? 'localities are data' : undefined
  },
  (file, used) =>
    root(file.path) === 'src' && (used.to.startsWith('node:') || isPackage(used, 'typebox'))
      ? 'src uses nothing of Node and no schema library'
      : undefined,
  (file, used) =>
    isPackage(used, 'zmp-sdk') && layer(file.path) !== 'platform' ? 'only src/platform imports zmp-sdk' : undefined,
  (file, used) =>
    isPackage(used, 'zmp-ui') && !['ui', 'app'].includes(layer(file.path) ?? '')
      ? 'only src/ui and src/app import zmp-ui'
      : undefined,
]

/** What is wrong with one file, one sentence for each. Tests may reach everywhere, but are named and shaped as all. */
export function violations(file: SourceFile): string[] {
  const directions = isTest(file.path)
    ? []
    : file.imports.flatMap((used) =>
        importRules.flatMap((rule) => {
          const broken = rule(file, used)
          return broken ? [`${file.path}: ${broken} (${used.written})`] : []
        }),
      )
  return [...directions, ...shapeViolations(file)]
}

function shapeViolations(file: SourceFile): string[] {
  const from = layer(file.path)
  const findings: [boolean, string][] = [
    [!file.path.split('/').every((name) => kebabName.test(name)), 'names are kebab-case'],
    [/(^|\/)index\.tsx?$/.test(file.path) || file.onlyReExports, 'no barrel files'],
    [file.hasDefaultExport, 'named exports only'],
    [
      from !== undefined && !(from in layers) && /\.tsx?$/.test(file.path) && !file.path.endsWith('.d.ts'),
      'code of src lies in a known layer',
    ],
    [
      file.imports.some((used) => isOurs(used) && !/\.[a-z0-9]+(\?[a-z]+)?$/.test(used.written)),
      'relative imports carry the ending of the file',
    ],
  ]
  return findings.flatMap(([broken, rule]) => (broken ? [`${file.path}: ${rule}`] : []))
}
