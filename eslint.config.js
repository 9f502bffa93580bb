import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

// Without it TypeScript begins anew with every Svelte file, half the time of the whole lint, and takes a component's props for `any`.
// It is read when the parser is loaded, and only makes types known sooner: should a later version drop it, the rules stay the same.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'data/', 'runs/', 'coverage/', 'public/']),
  typescript.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-eval': 'error',
      'no-else-return': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/prefer-for-of': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    // Whatever a file, a name or a person's typing holds is searched in time that grows with its length and no faster.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    // Room for samples is given by the memory promise, which knows how large the files are.
    files: ['src/ecg/formats/**'],
    ignores: [
      'src/ecg/formats/gate/memory-promise.ts',
      // A copy as large as what it is given.
      'src/ecg/formats/wfdb/samples/upsample-lead.ts',
      // As large as what they are read from; the gate looks at what comes out.
      'src/ecg/formats/cardiograph/stored-integers.ts',
      'src/ecg/formats/json/movesense.ts',
      'src/ecg/formats/table/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name=/^Float(32|64)Array$/]',
          message:
            'A number in a file must not decide alone how much memory is taken: ask a MemoryPromise for samples.',
        },
      ],
    },
  },
  {
    // What runs in the browser reports to the person, not to the console.
    files: ['src/**'],
    ignores: ['src/headless/**'],
    rules: { 'no-console': 'error' },
  },
);
