import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// The baseline of the leaflet: the same words in two columns of an A5, by Typst alone.
const [source, target] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: '.',
  fontArgs: [{ fontPaths: ['resources/fonts/print'] }],
});
const main = `#set page("a5", columns: 2, margin: 8mm)
#set text(font: "Source Serif 4", size: 9pt, lang: "fr", hyphenate: true)
#set par(justify: true)
#for text in json(bytes(sys.inputs.data)) [#par(text)]`;
const compiled = compiler.compile({ mainFileContent: main, inputs: { data: readFileSync(source, 'utf8') } });
writeFileSync(target, compiler.pdf(compiled.result));
