import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typeScript = ['**/*.ts', '**/*.tsx'];

const noExportAll = {
  selector: 'ExportAllDeclaration',
  message: 'A door names what it lets out: write `export { name } from …`.',
};

/** What reaches the network by a name of its own; modules that do are kept out by the walls. */
const onlyDelivery =
  'Nothing leaves the machine but what a person sends: only the transports of electron/delivery may ask the network.';
const requests = [
  'fetch',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'XMLHttpRequest',
  'WebTransport',
  'RTCPeerConnection',
];

export default defineConfig(
  globalIgnores([
    'out/',
    'release/',
    '.runtime/',
    'test-results/',
    'playwright-report/',
    'resources/',
    'tests/fixtures/',
  ]),
  js.configs.recommended,
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', noExportAll],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['error'] }], // What we did wrong is logged whole; nothing else chats.
      'no-control-regex': 'off', // Taking control characters out of text is part of the trade.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  {
    files: typeScript,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.pure.json',
          'tsconfig.window.json',
          'tsconfig.main.json',
          'tsconfig.tests.json',
          'tsconfig.window-tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/no-unused-vars': 'off', // The compiler says it.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**', 'electron/**'],
    ignores: ['electron/delivery/transports/**'],
    rules: {
      'no-restricted-globals': ['error', ...requests.map((name) => ({ name, message: onlyDelivery }))],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'window', 'self'].flatMap((object) =>
          requests.map((property) => ({ object, property, message: onlyDelivery })),
        ),
        { object: 'navigator', property: 'sendBeacon', message: onlyDelivery },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['net'], message: onlyDelivery }] },
      ],
    },
  },
  {
    files: ['electron/**', 'src/article/**', 'src/contract/**', 'src/leaflet/**', 'src/render/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/article/**', 'src/contract/**', 'src/render/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...requests.map((name) => ({ name, message: onlyDelivery })),
        ...['window', 'document', 'process', 'setTimeout', 'performance'].map((name) => ({
          name,
          message: 'This room is pure: take what you need as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Same article, same bytes: take the time as an argument.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Same article, same bytes: take the choice as an argument.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        noExportAll,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Same article, same bytes: take the time as an argument.',
        },
      ],
    },
  },
  {
    files: ['src/editor/**', 'src/ui/**', 'src/main.tsx'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-render': 'error',
    },
  },
  {
    files: ['src/ui/**', 'src/editor/**', 'src/messages/**'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/e2e/**'], // Playwright's fixtures that use no other are functions of empty braces.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['performance', 'now'],
          ['process', 'cpuUsage'],
          ['process', 'hrtime'],
        ].map(([object, property]) => ({
          object,
          property,
          message: 'No test is timed: assert what came out or how often it was done; speed is for the bench.',
        })),
      ],
    },
  },
  {
    files: ['electron/cli/**', 'scripts/**', 'tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    // A bench, a test or a picture-taker contains code that runs in a page.
    files: ['tests/**/*.{js,mjs}', 'scripts/makers/pictures/**'],
    languageOptions: { globals: globals.browser },
  },
);
