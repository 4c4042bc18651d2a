import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** APIs newer than the oldest web view we promise (Chrome 71, Safari 12.1): see docs/decisions/006. */
const tooNew = [
  ['structuredClone', 'Chrome 98'],
  ['requestIdleCallback', 'Safari has none'],
].map(([name, since]) => ({ name, message: `Too new for old web views (${since}).` }))
const tooNewCalls = [
  'at',
  'replaceAll',
  'hasOwn',
  'randomUUID',
  'allSettled',
  'matchAll',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'groupBy',
  'fromEntries',
  'replaceChildren',
]
const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }

export default tseslint.config(
  { ignores: ['www/', '.data/', '.cache/', 'node_modules/', 'public/boot.js'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', namedExportsOnly],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'contract/rules/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'contract/rules/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-globals': ['error', ...tooNew, 'localStorage', 'sessionStorage'],
      'no-restricted-syntax': [
        'error',
        namedExportsOnly,
        {
          selector: `CallExpression > MemberExpression.callee[property.name=/^(${tooNewCalls.join('|')})$/]`,
          message: 'Too new for old web views.',
        },
      ],
    },
  },
  { files: ['vite.config.ts', 'vitest.config.ts', 'eslint.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/vite/offline-worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        Request: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        FILES: 'readonly',
        MARK: 'readonly',
      },
    },
  },
  { files: ['tests/**', 'scripts/**', 'server/cli.ts', 'server/**/*.cli.ts'], rules: { 'no-console': 'off' } },
)
