import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  {
    ignores: [
      "dist/",
      "generated/",
      "test/.tmp/",
      "test/{package,runtimes}/*.check.ts",
      "test/runtimes/*.js",
      // They import packages that the project does not have.
      "test/environments/programs/",
      ".spec-update*/",
      "*.staging*/",
      "*.config.js",
      // It starts the TypeScript scripts, so it is JavaScript itself.
      "scripts/run.mjs",
      "test/support/kill-at-rename.mjs",
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      // `project` is faster on the command line than `projectService`, which is made for editors.
      parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a template literal prints as expected.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
    },
  },
  {
    files: ["scripts/**"],
    ignores: ["scripts/command/paths.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MetaProperty[meta.name='import']",
          message: "scripts/run.mjs replaces import.meta in the bundle: use projectPath of command/paths.ts.",
        },
      ],
    },
  },
  {
    // Tests pass invalid documents, types and promises on purpose.
    files: ["test/**"],
    rules: {
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description", minimumDescriptionLength: 3 }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-misused-promises": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
    },
  },
);
