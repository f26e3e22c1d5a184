/** Layers, front doors and dead files. Each rule's comment says what to do. */
const stages = "read|attribute|source|reuse|story|claim|ledger|report";

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third that both need: move that out.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "types-import-nothing",
      comment: "types/ are plain nouns: whatever needs an import belongs to a stage.",
      severity: "error",
      from: { path: "^src/types/" },
      to: { pathNot: "^src/types/" },
    },
    {
      name: "text-imports-types-only",
      comment: "text/ is the floor: move what needs more up into the stage that needs it.",
      severity: "error",
      from: { path: "^src/text/" },
      to: { path: "^src/(?!text/|types/)" },
    },
    {
      name: "words-import-text-and-types-only",
      comment: "words/ are lists and look-ups: what needs a stage belongs to that stage.",
      severity: "error",
      from: { path: "^src/words/" },
      to: { path: "^src/(?!words/|text/|types/)" },
    },
    {
      name: "stages-do-not-meet",
      comment:
        "A stage sees types, text, words and the model port, never another stage: let pipeline/ hand over what it needs.",
      severity: "error",
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/", pathNot: "^src/(($1|types|text|words)/|model/index\\.ts$)" },
    },
    {
      name: "model-imports-types-only",
      comment: "model/ turns text into readings: what a reading means belongs to the stage that asks for it.",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: "^src/(?!model/|types/)" },
    },
    {
      name: "only-entry-points-name-adapters",
      comment:
        "Take a Reader from `#model` as an argument: only cli/ and the library's index.ts open one (`#model/onnx`).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|index\\.ts$|model/[^/]+/)" },
      to: { path: "^src/model/[^/]+/" },
    },
    {
      name: "adapters-do-not-meet",
      comment: "An adapter stands alone behind the port: what two need goes up into model/.",
      severity: "error",
      from: { path: "^src/model/([^/]+)/" },
      to: { path: "^src/model/[^/]+/", pathNot: "^src/model/$1/" },
    },
    {
      name: "only-entry-points-use-the-pipeline",
      comment: "Only cli/ and the library's index.ts start the pipeline: pass results down, do not call up.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(pipeline|cli|index\\.ts)" },
      to: { path: "^src/(pipeline|cli)/" },
    },
    {
      name: "front-doors",
      comment:
        "Import a folder through its index.ts (`#reuse`; an adapter through its own, `#model/onnx`), never a file inside: export there what you need.",
      severity: "error",
      from: { path: "^(src/[^/]+|eval|bench)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^$1/", "^src/([^/]+|model/[^/]+)/index\\.ts$"] },
    },
    {
      name: "only-read-and-cli-touch-files",
      comment:
        "Stages do no I/O: read in read/, write in cli/. Word lists and assets go through readWordList and their own module; weights are too large for that, so model/onnx reads its own folder, once, when an entry point opens it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(read|cli|model/onnx|text/wordlists\\.ts|report/assets\\.ts)" },
      to: { dependencyTypes: ["core"], path: "^(node:)?(fs|fs/promises|net|http|https|child_process)$" },
    },
    {
      name: "no-dead-files",
      comment: "Nothing reaches this file: use it or delete it.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.client\\.js$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "This import does not resolve: mend the path or install the package.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["hearsay-source", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
