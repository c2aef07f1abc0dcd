// Runs before any TypeScript is read (node --import): an older Node would fail with a syntax error nobody can act on.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Lantern needs Node 24; this is Node ${process.versions.node}. ` +
      "Run it through npm (npm start, npm test) after `npm ci`, which brings Node 24 along; " +
      "on a platform for which npm has none (Apple silicon), install Node 24 yourself.",
  );
  process.exit(1);
}
