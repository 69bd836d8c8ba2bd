/** What is wrong with an XML text. The tokenizer adds where. */
export class XmlError extends Error {}
