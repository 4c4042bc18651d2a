import type { AtRule, Plugin, Root, Rule } from 'postcss'

/**
 * The parts of zmp-ui that src/ui uses, by the class prefix of their rules. Its class names are put together at run
 * time, so no tool can find out which are in use: whoever wraps another part adds its prefix here.
 */
export const keptPrefixes = [
  'page',
  'header',
  'bottom-navigation',
  'btn',
  'text',
  'input',
  'checkbox',
  'radio',
  'switch',
  'progress',
  'spinner',
]

const kept = new RegExp(`^\\.zaui-(${keptPrefixes.join('|')})(-|$)`)

/** Leaves of zmp-ui's stylesheet what `keptPrefixes` names; its icon font, which lives on a remote host, goes too. */
export function zauiFilter(): Plugin {
  return {
    postcssPlugin: 'zaui-filter',
    OnceExit(root) {
      root.walkAtRules('font-face', (rule) => void (isZaui(rule) && rule.remove()))
      root.walkRules((rule) => keepUsedSelectors(rule))
      while (dropUnusedProperties(root) > 0);
      root.walkAtRules('keyframes', (rule) => void (isZaui(rule) && !isPlayed(rule.params, root) && rule.remove()))
    },
  }
}

const isZaui = (node: Rule | AtRule) => /zmp-ui[\\/]zaui/.test(node.source?.input.file ?? '')

/** A selector stays when every zmp-ui class in it belongs to a part in use. */
function keepUsedSelectors(rule: Rule) {
  if (!isZaui(rule)) return
  const used = rule.selectors.filter((one) => (one.match(/\.zaui-[\w-]+/g) ?? []).every((name) => kept.test(name)))
  if (used.length === 0) rule.remove()
  else rule.selectors = used
}

/** Custom properties that no rule left behind reads; one may be read by another, so the caller repeats this. */
function dropUnusedProperties(root: Root): number {
  const read = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]))
  let dropped = 0
  root.walkRules((rule) => {
    if (!isZaui(rule)) return
    rule.walkDecls(/^--zaui-/, (declaration) => {
      if (read.has(declaration.prop)) return
      declaration.remove()
      dropped++
    })
  })
  return dropped
}

const isPlayed = (name: string, root: Root) => new RegExp(`animation[^;}]*\\b${name}\\b`).test(root.toString())
